#!/usr/bin/env bash
# SPDX-License-Identifier: BSL-1.0
# Generated reports through real converters and back, every cell compared: tests/package/interop.sh [REPORTS]
# HTML -> docx and our docx -> pdf and HTML with LibreOffice; docx -> Markdown with pandoc; pdf -> text with pdftotext; HTML -> text with w3m, lynx, pandoc.
# Installs the converters that are missing (Debian 12; as root or with sudo) and leaves what it made in build/interop.
set -euo pipefail
cd "$(dirname "$0")/../.."
reports=${1:-4}
.ci/install g++ libboost1.81-dev libicu-dev libgumbo-dev libzip-dev libpugixml-dev libpoppler-cpp-dev pkg-config \
    libreoffice-writer-nogui fonts-noto-cjk pandoc poppler-utils w3m lynx
dir=build/interop
rm -rf "$dir"
mkdir -p "$dir"
g++ -std=c++20 -O1 -I include tests/package/interop.cpp -o build/interop-check -licui18n -licuuc -licudata \
    $(pkg-config --cflags --libs libzip pugixml poppler-cpp) -lgumbo
build/interop-check write "$dir" "$reports"
office() { soffice --headless "-env:UserInstallation=file://$PWD/build/interop-profile" --convert-to "$@" >build/interop-office.log 2>&1; }
office 'docx:MS Word 2007 XML' --outdir "$dir" "$dir"/*.html
office pdf:writer_pdf_Export --outdir "$dir" "$dir"/*.own.docx
office "html:HTML (StarWriter)" --outdir "$dir" "$dir"/*.own.docx
for json in "$dir"/*.json; do
    name=${json%.json}
    html=$name.html
    pandoc -f docx -t gfm --wrap=none "$name.docx" -o "$name.gfm.md"
    pandoc -f html -t plain --wrap=none "$name.html" -o "$name.pandoc.txt"
    pdftotext -layout "$name.own.pdf" "$name.pdftotext.txt"
    w3m -dump -cols 200 -I UTF-8 -O UTF-8 "$html" >"$name.w3m.txt"
    lynx -dump -width=200 -nolist -assume_charset=utf-8 -display_charset=utf-8 "$html" >"$name.lynx.txt"
    iconv -f UTF-8 -t GB18030 "$html" >"$name.gb18030.html"
done
build/interop-check check "$dir"
