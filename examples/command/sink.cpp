// SPDX-License-Identifier: BSL-1.0
#include "sink.hpp"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

#include "command.hpp"

namespace command {
namespace {

constexpr char state_end[] = ".state";

/// The file itself, whatever its name is: a list belongs to the data that it was written with.
std::string identity_of(std::string const& name) {
    struct stat s {};
    return stat(name.c_str(), &s) == 0 ? std::to_string(s.st_dev) + ':' + std::to_string(s.st_ino) : std::string{};
}
std::int64_t size_of(std::string const& name) {
    struct stat s {};
    return stat(name.c_str(), &s) == 0 ? static_cast<std::int64_t>(s.st_size) : -1;
}

}  // namespace

text_sink::text_sink(std::string name, std::string header, std::string const& options, writer how, work_options const& work)
    : name_(std::move(name)),
      header_(std::move(header)),
      first_line_("gongkai batch 1 " + options),
      how_(how),
      work_(work),
      standard_(name_ == "-") {
    if (standard_) {
        require(std::fwrite(header_.data(), 1, header_.size(), stdout) == header_.size());
        return;
    }
    for (piece const& p : pieces_in(name_)) whole_.emplace(p.key, p);
    if (!whole_.empty()) old_.reset(std::fopen(name_.c_str(), "rb"));
    if (!old_) whole_.clear();
    begun_ = pieces_in(part());
    begun_.empty() ? begin_anew() : cut();
}

text_sink::~text_sink() = default;

void text_sink::require(bool good) const {
    if (!good)
        throw failure{in_words({"无法写入", "cannot write "}) + named(name_) + ": " + std::generic_category().message(errno)};
}

/// Those that a list has, and the data too: a run that was killed may have left a line or a piece half written.
std::vector<text_sink::piece> text_sink::pieces_in(std::string const& data) const {
    std::vector<piece> out;
    std::ifstream list(data + state_end, std::ios::binary);
    std::string line, identity;
    if (!std::getline(list, line) || line != first_line_ || !std::getline(list, identity) || identity != identity_of(data))
        return out;
    std::int64_t const size = size_of(data);
    std::int64_t from = static_cast<std::int64_t>(header_.size());
    while (std::getline(list, line) && !list.eof()) {
        piece p{0, from, 0};
        char const* const end = line.data() + line.size();
        auto const [behind_key, bad_key] = std::from_chars(line.data(), end, p.key, 16);
        if (bad_key != std::errc{} || behind_key == end) break;
        if (std::from_chars(behind_key + 1, end, p.length).ec != std::errc{} || p.length < 0 || from + p.length > size) break;
        from += p.length;
        out.push_back(p);
    }
    return out;
}

void text_sink::begin_anew() {
    out_.reset(std::fopen(part().c_str(), "wb"));
    require(out_ != nullptr);
    state_.reset(std::fopen((part() + state_end).c_str(), "wb"));
    require(state_ != nullptr && std::fputs((first_line_ + '\n' + identity_of(part()) + '\n').c_str(), state_.get()) >= 0);
    require(std::fwrite(header_.data(), 1, header_.size(), out_.get()) == header_.size());
}

/// Opens what was broken off, and cuts it behind what has been passed of it.
void text_sink::cut() {
    std::string list = first_line_ + '\n' + identity_of(part()) + '\n';
    std::size_t const keep = pass_more_ ? begun_.size() : passed_;
    std::int64_t const size =
        keep == 0 ? static_cast<std::int64_t>(header_.size()) : begun_[keep - 1].from + begun_[keep - 1].length;
    char line[48];
    for (std::size_t i = 0; i < keep; ++i) {
        std::snprintf(line, sizeof line, "%016llx %lld\n", static_cast<unsigned long long>(begun_[i].key),
                      static_cast<long long>(begun_[i].length));
        list += line;
    }
    out_.reset();
    require(truncate(part().c_str(), static_cast<off_t>(size)) == 0);
    out_.reset(std::fopen(part().c_str(), "ab"));
    state_.reset(std::fopen((part() + state_end).c_str(), "wb"));
    require(out_ && state_ && std::fwrite(list.data(), 1, list.size(), state_.get()) == list.size() &&
            std::fflush(state_.get()) == 0);
}

bool text_sink::has(std::uint64_t key) {
    if (standard_) return false;
    if (ask_more_ && asked_ < begun_.size() && begun_[asked_].key == key) {
        ++asked_;
        return true;
    }
    ask_more_ = false;
    return whole_.contains(key);
}

void text_sink::put(outcome const& o, std::string_view rendered) {
    if (standard_) {
        require(std::fwrite(rendered.data(), 1, rendered.size(), stdout) == rendered.size());
        return;
    }
    if (pass_more_ && passed_ < begun_.size()) {
        if (begun_[passed_].key == o.file.key) {
            ++passed_;
            return;
        }
        pass_more_ = false;
        cut();
    }
    pass_more_ = false;
    if (o.kept)
        write(o.file.key, copy_of(whole_.at(o.file.key)));
    else
        write(o.file.key, rendered);
}

std::string text_sink::copy_of(piece const& p) {
    std::string bytes(static_cast<std::size_t>(p.length), '\0');
    require(fseeko(old_.get(), static_cast<off_t>(p.from), SEEK_SET) == 0 &&
            std::fread(bytes.data(), 1, bytes.size(), old_.get()) == bytes.size());
    return bytes;
}

void text_sink::write(std::uint64_t key, std::string_view bytes) {
    require(std::fwrite(bytes.data(), 1, bytes.size(), out_.get()) == bytes.size());
    require(std::fprintf(state_.get(), "%016llx %zu\n", static_cast<unsigned long long>(key), bytes.size()) > 0);
}

void text_sink::checkpoint() {
    if (standard_) return require(std::fflush(stdout) == 0);
    // The data first: the list never says what the data has not.
    require(std::fflush(out_.get()) == 0 && fdatasync(fileno(out_.get())) == 0 && std::fflush(state_.get()) == 0);
}

void text_sink::finish() {
    if (!standard_ && pass_more_ && passed_ < begun_.size()) {
        pass_more_ = false;
        cut();
    }
    checkpoint();
    if (standard_) return;
    out_.reset();
    state_.reset();
    // The list goes first: it names the data that it belongs to, and says nothing of what still has that name.
    require(std::rename((part() + state_end).c_str(), (name_ + state_end).c_str()) == 0);
    require(std::rename(part().c_str(), name_.c_str()) == 0);
}

}  // namespace command
