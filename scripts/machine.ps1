# What run.ps1 and test.ps1 ask of a Windows machine. Sourced, not run.

function Say($words) { Write-Host "`n== $words" }

function Invoke-Checked {
    $program, $arguments = $args
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

function Assert-Machine {
    if (-not (Get-Command cargo -ErrorAction SilentlyContinue)) { throw 'Rust 1.90 or newer is missing: winget install Rustlang.Rustup' }
    if ((rustc --version) -match '^rustc 1\.(\d+)' -and [int]$Matches[1] -lt 90) { throw 'Rust 1.90 or newer is needed: rustup update stable' }
    if (-not (Get-Command npm -ErrorAction SilentlyContinue)) { throw 'Node 20.19 or newer is missing: winget install OpenJS.NodeJS.LTS' }
    if ([version]((node --version).TrimStart('v')) -lt [version]'20.19') { throw 'Node 20.19 or newer is needed: winget upgrade OpenJS.NodeJS.LTS' }
    # SQLCipher brings OpenSSL along, whose own build needs both.
    if (-not (Get-Command perl -ErrorAction SilentlyContinue)) { throw 'Perl is missing: winget install StrawberryPerl.StrawberryPerl' }
    if (-not (Get-Command nasm -ErrorAction SilentlyContinue)) { throw 'NASM is missing: winget install NASM.NASM' }
}

function Install-InterfacePackages {
    $lock = 'ui/package-lock.json'
    $mark = 'ui/node_modules/.of-lock'
    if ((Test-Path $mark) -and ((Get-FileHash $lock).Hash -eq (Get-FileHash $mark).Hash)) { return }
    Invoke-Checked npm --prefix ui ci --no-audit --no-fund
    Copy-Item $lock $mark
}
