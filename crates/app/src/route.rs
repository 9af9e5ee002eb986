//! The router, made from the one list of commands.

use crate::App;
use crate::failure::Halt;
use contract::*;
use serde_json::Value;

macro_rules! route {
    ($($name:ident($request:ty) -> $view:ty;)+) => {
        /// Reads the request of a command, carries it out, and writes its view.
        pub(crate) fn route(app: &mut App, name: &str, request: Value) -> Result<Value, Halt> {
            match name {
                $(stringify!($name) => {
                    let request: $request = serde_json::from_value(request)
                        .map_err(|error| Failure::MalformedRequest { problem: error.to_string() })?;
                    let view: $view = app.$name(request)?;
                    serde_json::to_value(view).map_err(|_| crate::failure::incident(name).into())
                })+
                _ => Err(Failure::UnknownCommand { name: name.to_owned() }.into()),
            }
        }
    };
}

contract::for_each_command!(route);
