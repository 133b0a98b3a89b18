// SPDX-License-Identifier: BSL-1.0
#include "module.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <gongkai/read/pdf.hpp>

namespace {

std::vector<gongkai::read::page_picture> pictures_of(std::string const& file, std::string const& scratch) {
    constexpr double dots_per_inch = 120, points_per_inch = 72;
    constexpr int most_pages = 200;
    constexpr std::uintmax_t most_bytes = std::uintmax_t{16} << 20;  // of a picture
    std::vector<gongkai::read::page_picture> out;
    std::unique_ptr<poppler::document> const source(poppler::document::load_from_file(file));
    if (!source || source->is_locked()) return out;
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    for (int n = 0; n < source->pages() && n < most_pages; ++n) {
        gongkai::read::page_picture& picture = out.emplace_back();
        std::unique_ptr<poppler::page> const page(source->create_page(n));
        if (!page) continue;
        poppler::image const drawn = renderer.render_page(page.get(), dots_per_inch, dots_per_inch);
        if (!drawn.is_valid() || !drawn.save(scratch, "png", static_cast<int>(dots_per_inch))) continue;
        if (std::error_code error; std::filesystem::file_size(scratch, error) > most_bytes) continue;
        std::ifstream png{scratch, std::ios::binary};
        picture = {drawn.width() * points_per_inch / dots_per_inch, drawn.height() * points_per_inch / dots_per_inch,
                   std::string{std::istreambuf_iterator<char>{png}, {}}};
    }
    return out;
}

}  // namespace

constinit command::module_content const gongkai_pdf{.readers = {.pdf = gongkai::read::pdf}, .pictures = pictures_of};
