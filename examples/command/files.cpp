// SPDX-License-Identifier: BSL-1.0
#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include <gongkai/write/read_error.hpp>

#include "command.hpp"

namespace command {
namespace {

struct close_file {
    void operator()(std::FILE* f) const { std::fclose(f); }
};
using open_file = std::unique_ptr<std::FILE, close_file>;

std::string why() {
    int const error = errno;
    return error != 0 ? std::generic_category().message(error) : "input/output error";
}
[[noreturn]] void fail_to_write(std::string const& shown) {
    std::string const reason = why();
    throw failure{in_words({"无法写入" + shown + "：", "cannot write " + shown + ": "}) + reason};
}
[[noreturn]] void fail_to_read(std::string const& name) {
    std::string const reason = why();
    gongkai::read_error const error{gongkai::read_failure::cannot_open, shown_name(name), reason};
    throw unreadable{gongkai::write::message_of(error, spoken()), reason};
}

}  // namespace

std::string shown_name(std::string const& name) { return name == "-" ? in_words({"标准输入", "standard input"}) : name; }

std::string read_file(std::string const& name, std::size_t most) {
    errno = 0;
    open_file const opened{name == "-" ? nullptr : std::fopen(name.c_str(), "rb")};
    if (!opened && name != "-") fail_to_read(name);
    std::FILE* const in = opened ? opened.get() : stdin;
    std::string bytes;
    std::size_t got = 0;
    do {
        std::size_t const had = bytes.size();
        std::size_t const ask = std::min(std::max(had, std::size_t{1} << 16), most + 1 - had);
        bytes.resize(had + ask);
        got = std::fread(bytes.data() + had, 1, ask, in);
        bytes.resize(had + got);
    } while (got != 0 && bytes.size() <= most);
    if (std::ferror(in) != 0) fail_to_read(name);
    return bytes;
}

void write_file(std::string const& name, std::string_view bytes) {
    errno = 0;
    bool const standard = name.empty() || name == "-";
    open_file opened{standard ? nullptr : std::fopen(name.c_str(), "wb")};
    std::string const shown = standard ? in_words({"标准输出", "standard output"}) : named(name);
    if (!opened && !standard) fail_to_write(shown);
    std::FILE* const out = opened ? opened.get() : stdout;
    if (std::fwrite(bytes.data(), 1, bytes.size(), out) != bytes.size() || std::fflush(out) != 0) fail_to_write(shown);
    if (opened && std::fclose(opened.release()) != 0) fail_to_write(shown);
}

}  // namespace command
