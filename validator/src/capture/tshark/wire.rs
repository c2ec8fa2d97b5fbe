//! The bytes of a packet as far as tshark shows them: where dissected fields are missing or damaged, these are not.

use crate::capture::tshark::field::Fields;

/// Payloads of one packet, each with the place up to which its messages were taken.
pub(crate) struct Wire {
    payloads: Vec<Stretch>,
}

struct Stretch {
    bytes: Vec<u8>,
    offset: u64,
    taken: usize,
}

impl Wire {
    /// The reassembled and the plain payload of the packet with these fields.
    pub(crate) fn new(packet: &Fields<'_>) -> Self {
        let names = ["tls.reassembled.data", "tcp.reassembled.data", "tcp.payload"];
        let shown = names.iter().filter_map(|name| packet.bytes(name));
        Self { payloads: shown.map(|(bytes, offset)| Stretch { bytes, offset, taken: 0 }).collect() }
    }

    /// What `read` makes of the head of the next HTTP message that starts with `start_line`, and of what follows it;
    /// and the offset of its payload.
    pub(crate) fn http<T>(
        &mut self,
        start_line: &str,
        read: impl Fn(&[u8], &[u8]) -> Option<T>,
    ) -> Option<(T, u64)> {
        self.payloads.iter_mut().find_map(|payload| {
            let start = payload.find(start_line.as_bytes())?;
            let message = &payload.bytes[start..];
            let head = memchr::memmem::find(message, b"\r\n\r\n")? + 4;
            let found = read(&message[..head], &message[head..])?;
            payload.taken = start + head;
            Some((found, payload.offset))
        })
    }

    /// The payload of the next WebSocket frame with this header, unmasked, and the offset of its payload.
    pub(crate) fn frame(&mut self, frame: &Fields<'_>) -> Option<(Vec<u8>, u64)> {
        let header = header(frame)?;
        let length = usize::try_from(payload_length(frame)?).ok()?;
        let key = frame.flag("websocket.mask").then(|| header[header.len() - 4..].to_vec());
        self.payloads.iter_mut().find_map(|payload| {
            let start = payload.find(&header)? + header.len();
            let mut unmasked = payload.bytes.get(start..start.checked_add(length)?)?.to_vec();
            payload.taken = start + length;
            for (index, byte) in unmasked.iter_mut().enumerate() {
                *byte ^= key.as_ref().map_or(0, |key| key[index % 4]);
            }
            Some((unmasked, payload.offset))
        })
    }
}

impl Stretch {
    /// Offset of the next `start` that was not taken; a source without it has no more messages to give.
    fn find(&mut self, start: &[u8]) -> Option<usize> {
        let found = memchr::memmem::find(self.bytes.get(self.taken..)?, start);
        if found.is_none() {
            self.taken = self.bytes.len();
        }
        Some(self.taken + found?)
    }
}

/// Payload length of a WebSocket frame in bytes.
pub(crate) fn payload_length(frame: &Fields<'_>) -> Option<u64> {
    match frame.number("websocket.payload_length")? {
        126 => frame.number("websocket.payload_length_ext_16"),
        127 => frame.number("websocket.payload_length_ext_64"),
        length => Some(length),
    }
}

/// The header of a WebSocket frame (RFC 6455 §5.2), rebuilt from its fields.
fn header(frame: &Fields<'_>) -> Option<Vec<u8>> {
    let bits = |name| u8::try_from(frame.number(name)?).ok();
    let (fin, mask) = (u8::from(frame.flag("websocket.fin")), u8::from(frame.flag("websocket.mask")));
    let (opcode, rsv) = (bits("websocket.opcode")?, bits("websocket.rsv").unwrap_or(0));
    let length = bits("websocket.payload_length")?;
    let mut header = vec![fin << 7 | (rsv & 7) << 4 | (opcode & 15), mask << 7 | (length & 127)];
    let full = payload_length(frame)?;
    match length {
        126 => header.extend(u16::try_from(full).ok()?.to_be_bytes()),
        127 => header.extend(full.to_be_bytes()),
        _ => {}
    }
    if mask == 1 {
        let (key, _) = frame.bytes("websocket.masking_key").filter(|(key, _)| key.len() == 4)?;
        header.extend(key);
    }
    Some(header)
}
