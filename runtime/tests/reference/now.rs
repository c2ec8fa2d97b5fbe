//! Handlers over memory wait for nothing: their answers are there at once, or never.

use std::future::Future;
use std::pin::pin;
use std::task::Context;
use std::task::Poll;
use std::task::Waker;

pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing here waits"),
    }
}

/// A client that hangs up before there is an answer.
pub(crate) fn hung_up<T>(future: impl Future<Output = T>) {
    let answered = pin!(future).poll(&mut Context::from_waker(Waker::noop())).is_ready();
    assert!(!answered, "this waits for ever");
}
