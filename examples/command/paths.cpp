// SPDX-License-Identifier: BSL-1.0
#include "paths.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include <glob.h>

#include "command.hpp"

namespace command {

namespace fs = std::filesystem;

path_source::path_source(std::vector<std::string> names, standard_input dash) : dash_(dash) {
    open_.push_back({std::move(names), 0, nullptr, false});
}

std::optional<std::string> path_source::name(bool& plain) {
    while (!open_.empty()) {
        level& top = open_.back();
        plain = top.plain;
        if (top.lines) {
            for (std::string line; std::getline(*top.lines, line);) {
                if (line.ends_with('\r')) line.pop_back();
                if (!line.empty()) return line;
            }
        } else if (top.at < top.names.size())
            return std::move(top.names[top.at++]);
        open_.pop_back();
    }
    return std::nullopt;
}

std::optional<std::string> path_source::next() {
    bool plain = false;
    while (std::optional<std::string> given = name(plain)) {
        if (!plain && *given == "-") {
            if (dash_ == standard_input::document) return given;
            open_.push_back({{}, 0, std::shared_ptr<std::istream>{std::shared_ptr<void>{}, &std::cin}, true});
        } else if (!plain && given->starts_with('@'))
            open_list(given->substr(1));
        else if (!open_folder(*given)) {
            std::error_code error;
            if (plain || given->find_first_of("*?[") == std::string::npos || fs::exists(*given, error)) return given;
            open_pattern(*given);
        }
    }
    return std::nullopt;
}

void path_source::open_list(std::string const& file) {
    auto lines = std::make_shared<std::ifstream>(file, std::ios::binary);
    if (!*lines) throw failure{in_words({"无法读取文件清单", "cannot read the list of files "}) + named(file)};
    open_.push_back({{}, 0, std::move(lines), true});
}

void path_source::open_pattern(std::string const& pattern) {
    glob_t found{};
    int const status = glob(pattern.c_str(), GLOB_MARK, nullptr, &found);
    level matches;
    for (std::size_t i = 0; status == 0 && i < found.gl_pathc; ++i) matches.names.emplace_back(found.gl_pathv[i]);
    globfree(&found);
    if (matches.names.empty())
        throw failure{in_words({"没有文件与" + named(pattern) + "相符", "no file matches " + named(pattern)})};
    open_.push_back(std::move(matches));
}

bool path_source::open_folder(std::string const& name) {
    std::error_code error;
    // Names from a folder say whether they are one; others are asked for.
    bool const inside = open_.size() > 1 && !open_.back().lines;
    if (inside ? !name.ends_with('/') : !fs::is_directory(name, error)) return false;
    level below;
    fs::directory_iterator entries(name, error);
    if (error) return false;  // who reads it says why
    for (; !error && entries != fs::directory_iterator{}; entries.increment(error)) {
        std::string const leaf = entries->path().filename().string();
        if (leaf.starts_with('.')) continue;
        std::error_code unknown;
        bool const folder = entries->is_directory(unknown) && !entries->is_symlink(unknown);
        below.names.push_back((name.ends_with('/') ? name : name + '/') + leaf + (folder ? "/" : ""));
    }
    std::sort(below.names.begin(), below.names.end());
    open_.push_back(std::move(below));
    return true;
}

std::vector<std::string> expanded(std::vector<std::string> names) {
    path_source source(std::move(names), standard_input::document);
    std::vector<std::string> out;
    while (std::optional<std::string> name = source.next()) out.push_back(std::move(*name));
    return out;
}

}  // namespace command
