//! The realisation of one indicator of a whole team.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, number_of, text_of};

const SUBJECT: &str = "Jumlah daftar yang lengkap";

fn column(world: &mut World) -> Value {
    let evaluator = world.person(CHIEF.nip);
    let request = json!({ "evaluator": evaluator, "period": "2026-Q3", "subject": SUBJECT });
    world.ask("show_realisation_column", request)
}

fn actuals(world: &mut World) -> Vec<String> {
    list_of(&column(world), "rows").iter().map(|row| text_of(row, "actual")).collect()
}

fn cells(view: &Value) -> Vec<Value> {
    let cell = |row: &Value| json!({ "evaluation": row["evaluation"], "about": row["field"]["id"] });
    list_of(view, "rows").iter().map(cell).collect()
}

#[test]
fn the_realisation_of_one_indicator_is_filled_for_the_whole_team_in_one_step_that_lists_the_names() {
    let mut world = World::with_team();
    let view = column(&mut world);
    let names: Vec<_> = list_of(&view, "rows").iter().map(|row| text_of(&row["employee"], "name")).collect();
    let quantitative: Vec<_> = TEAM[..5].iter().map(|member| member.name.to_owned()).collect();
    assert_eq!((text_of(&view, "subject"), names.clone()), (SUBJECT.to_owned(), quantitative));
    assert_eq!(number_of(&list_of(&view, "subjects")[0], "nPeople"), 5, "what most people have comes first");

    let cells = cells(&view);
    let looked = world.ask("fill_column", json!({ "cells": cells }));
    let changing: Vec<_> =
        list_of(&looked, "cells").iter().map(|cell| text_of(&cell["employee"], "name")).collect();
    assert_eq!(changing, names);
    assert_eq!(actuals(&mut world), [""; 5], "nothing is written before it is looked at");
    world.ask("fill_column", json!({ "cells": cells, "save": true }));
    assert_eq!(actuals(&mut world), ["12 daftar"; 5], "same as target");

    let block = "10 daftar\n11 daftar\n\n12 daftar\t90%\n9 daftar\n8 daftar";
    let pasted = world.ask("fill_column", json!({ "cells": cells, "text": block, "save": true }));
    assert_eq!(list_of(&pasted, "cells").len(), 3, "one left out, one the same");
    assert_eq!(list_of(&pasted, "leftOut").len(), 2, "a second column, and a row without anybody: {pasted}");
    assert_eq!(actuals(&mut world), ["10 daftar", "11 daftar", "12 daftar", "12 daftar", "9 daftar"]);
    world.ask("undo", json!({}));
    assert_eq!(actuals(&mut world), ["12 daftar"; 5], "one step for all");

    for rating in ["results", "conduct"] {
        let request = json!({ "evaluation": cells[0]["evaluation"], "rating": rating, "level": "meets" });
        world.ask("rate", request);
    }
    let seal = json!({ "evaluations": [cells[0]["evaluation"]], "password": tests::PASSWORD });
    world.ask("seal", seal);
    let late = json!({ "cells": [cells[0]], "text": "1 daftar", "save": true });
    let late = world.ask("fill_column", late);
    assert_eq!((list_of(&late, "cells").len(), list_of(&late, "leftOut").len()), (0, 1), "signed is signed");
    world.assert_sound();
}
