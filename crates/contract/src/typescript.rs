//! The TypeScript of the window, from the same types.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use crate::*;

struct Collector {
    config: Config,
    declared: BTreeMap<String, String>,
}

impl Collector {
    fn add<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.declared.contains_key(&name) {
                return;
            }
            let declaration = format!("{}export {}", T::docs().unwrap_or_default(), T::decl(&self.config));
            self.declared.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}

macro_rules! map {
    ($($name:ident($request:ty) -> $view:ty;)+) => {
        fn command_map(collector: &mut Collector) -> String {
            let mut map = String::from("export type Commands = {\n");
            $(
                collector.add::<$request>();
                collector.add::<$view>();
                let (request, view) = (<$request>::name(&collector.config), <$view>::name(&collector.config));
                let _ = writeln!(map, "  {}: {{ request: {request}; view: {view} }};", stringify!($name));
            )+
            map + "};\n"
        }
    };
}
crate::for_each_command!(map);

/// The whole file `ui/src/lib/contract.ts`.
pub fn typescript() -> String {
    let mut collector = Collector { config: Config::default(), declared: BTreeMap::new() };
    let map = command_map(&mut collector);
    collector.add::<FailureView>();
    collector.add::<FieldProblem>();
    collector.add::<ProgressView>();
    let types: Vec<_> = collector.declared.into_values().collect();
    format!(
        "// Generated from crates/contract by `cargo run -p xtask -- bindings`. Do not edit.\n\n{}\n\n{map}",
        types.join("\n\n")
    )
}
