#![allow(dead_code, non_camel_case_types)]

mod std {}
mod core {}
mod alloc {}
struct String;
struct Vec;
struct Box;
enum Option {}
enum Result {}
trait Clone {}
trait Debug {}
trait Default {}
trait From {}
trait Into {}
struct bool;
struct str;
struct u64;
macro_rules! include_str { () => {} }
macro_rules! panic { () => {} }

::signoff::operations! {
    mod rocketchat = builtin "rocketchat.sessions_logout";
    mod alphapoint = builtin "alphapoint.logout";
    mod file = "../specs/good.json";
}

#[derive(::signoff::Conforms)]
#[conforms(rocketchat::Request, partial)]
struct Mine {}

fn main() {}
