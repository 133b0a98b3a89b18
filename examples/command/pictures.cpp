// SPDX-License-Identifier: BSL-1.0
#include "pictures.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include <unistd.h>

#include "command.hpp"
#include "modules.hpp"

namespace command {
namespace {

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
    auto const draw = module_of(gongkai::read::format::pdf).has.pictures;
    if (draw == nullptr) return {};
    picture_file const scratch;
    return draw(file, scratch.name());
}

}  // namespace command
