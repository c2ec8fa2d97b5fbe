//! Traits and codecs.
