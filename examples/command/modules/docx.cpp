// SPDX-License-Identifier: BSL-1.0
#include "module.hpp"

#include <gongkai/read/docx.hpp>
#include <gongkai/read/odt.hpp>
#include <gongkai/read/pdf_xml.hpp>
#include <gongkai/read/xlsx.hpp>

constinit command::module_content const gongkai_docx{
    .readers = {
        .docx = gongkai::read::docx, .odt = gongkai::read::odt, .xlsx = gongkai::read::xlsx, .pdf_xml = gongkai::read::pdf_xml}};
