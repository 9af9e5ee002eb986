"""Writes src/holidays/table.rs: the national holidays of Indonesia, year by year.

Source: the Python package `holidays` 0.109 (MIT), country Indonesia, category `public`. It follows the
joint decrees of three ministers (SKB 3 Menteri) as far as they are issued; days of the Islamic,
Chinese and Buddhist calendars in later years are reckoned and carry `(perkiraan)` in their name.
Cuti bersama is left out on purpose: offices enter it from the decree of the year.

    python -m pip install holidays==0.109
    python crates/domain/data/national_holidays.py > crates/domain/src/holidays/table.rs
"""

import holidays

VERSION = "0.109"
FIRST, LAST = 2023, 2035

if holidays.__version__ != VERSION:
    raise SystemExit(f"made with holidays {VERSION}, this is {holidays.__version__}")

print(f"//! Made by `data/national_holidays.py` from the Python package `holidays` {VERSION} (MIT); do not edit.")
print()
print("/// Year, month, day and name.")
print("pub(super) const TABLE: &[(i32, u32, u32, &str)] = &[")
for day, name in sorted(holidays.Indonesia(years=range(FIRST, LAST + 1), language="id").items()):
    print(f'    ({day.year}, {day.month}, {day.day}, "{name}"),')
print("];")
