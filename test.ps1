# Runs the checks and tests that Windows can run: interface, Rust and browser. The desktop tests
# need WebKitWebDriver and run on Linux.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
. ./scripts/machine.ps1

Assert-Machine
Say 'Interface'
Install-InterfacePackages
Invoke-Checked npm --prefix ui run build
Invoke-Checked npm --prefix ui run check
Invoke-Checked npm --prefix ui run test
Say 'Rust'
Invoke-Checked cargo fmt --all -- --check
Invoke-Checked cargo clippy --workspace --all-targets -- -D warnings
Invoke-Checked cargo build --workspace --bins --tests
Invoke-Checked cargo test --workspace --no-fail-fast
if ($env:CHROMIUM) {
    Say 'Browser tests'
    Invoke-Checked node --test --test-concurrency=1 (Get-ChildItem tests/browser -Filter *.test.mjs | ForEach-Object FullName)
} else {
    Say 'Browser tests left out: set CHROMIUM to the path of Chromium, Edge or Chrome'
}
