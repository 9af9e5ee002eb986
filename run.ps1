# Builds Kinerja Luring and opens its window.
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
. ./scripts/machine.ps1

Assert-Machine
Say 'Interface'
Install-InterfacePackages
Invoke-Checked npm --prefix ui run build
Say 'Program (the first time takes a while)'
Invoke-Checked cargo build --release -p kinerja-luring --bin kinerja-luring
Say 'Kinerja Luring'
$target = if ($env:CARGO_TARGET_DIR) { $env:CARGO_TARGET_DIR } else { 'target' }
& "$target/release/kinerja-luring.exe"
