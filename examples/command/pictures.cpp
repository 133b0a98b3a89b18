// SPDX-License-Identifier: BSL-1.0
#include "pictures.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#if defined(GONGKAI_WITH_PDF)
#include <poppler-document.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <unistd.h>
#endif

#include "command.hpp"
#include "files.hpp"

namespace command {

#if defined(GONGKAI_WITH_PDF)

namespace {

/// poppler writes pictures to named files only.
class picture_file {
public:
    picture_file() : name_((std::filesystem::temp_directory_path() / "gongkai-XXXXXX").string()) {
        int const opened = mkstemp(name_.data());
        if (opened < 0) throw failure{in_words({"无法建立临时文件", "cannot make a temporary file"})};
        close(opened);
    }
    ~picture_file() {
        std::error_code ignored;
        std::filesystem::remove(name_, ignored);
    }
    picture_file(picture_file const&) = delete;
    picture_file& operator=(picture_file const&) = delete;
    [[nodiscard]] std::string const& name() const { return name_; }

private:
    std::string name_;
};

}  // namespace

std::vector<gongkai::read::page_picture> pictures_of(std::string const& file) {
    constexpr double dots_per_inch = 120, points_per_inch = 72;
    constexpr int most_pages = 200;
    constexpr std::size_t most_bytes = std::size_t{16} << 20;  // of a picture
    std::vector<gongkai::read::page_picture> out;
    std::unique_ptr<poppler::document> const source(poppler::document::load_from_file(file));
    if (!source || source->is_locked()) return out;
    poppler::page_renderer renderer;
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    picture_file const scratch;
    for (int n = 0; n < source->pages() && n < most_pages; ++n) {
        gongkai::read::page_picture& picture = out.emplace_back();
        std::unique_ptr<poppler::page> const page(source->create_page(n));
        if (!page) continue;
        poppler::image const drawn = renderer.render_page(page.get(), dots_per_inch, dots_per_inch);
        if (!drawn.is_valid() || !drawn.save(scratch.name(), "png", static_cast<int>(dots_per_inch))) continue;
        picture = {drawn.width() * points_per_inch / dots_per_inch, drawn.height() * points_per_inch / dots_per_inch,
                   read_file(scratch.name(), most_bytes)};
    }
    return out;
}

#else

std::vector<gongkai::read::page_picture> pictures_of(std::string const&) { return {}; }

#endif

}  // namespace command
