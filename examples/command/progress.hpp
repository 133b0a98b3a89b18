// SPDX-License-Identifier: BSL-1.0
/// How far a batch is: a bar on a terminal, now and then a line elsewhere.
#ifndef GONGKAI_EXAMPLES_COMMAND_PROGRESS_HPP
#define GONGKAI_EXAMPLES_COMMAND_PROGRESS_HPP

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>

#include <unistd.h>

#include <gongkai/write/messages.hpp>

#include "command.hpp"

namespace command {

/// Writes on standard error. Called by one thread at a time but for `set_total`.
class progress {
public:
    explicit progress(gongkai::write::language lang) : zh_(lang == gongkai::write::language::zh) {}

    /// How many files there are, once it is known.
    void set_total(std::size_t files) { total_ = files; }
    void step() {
        ++done_;
        auto const now = clock::now();
        if (now - shown_ < (terminal_ ? std::chrono::milliseconds{200} : std::chrono::seconds{10})) return;
        shown_ = now;
        std::string const line = text(std::chrono::duration<double>(now - start_).count());
        std::fprintf(stderr, terminal_ ? "\r%s\x1b[K" : "%s\n", line.c_str());
    }
    /// A message of its own line.
    void tell(std::string const& message) {
        clear();
        command::tell(message);
    }
    void clear() const {
        if (terminal_) std::fputs("\r\x1b[K", stderr);
    }
    [[nodiscard]] double seconds() const { return std::chrono::duration<double>(clock::now() - start_).count(); }
    [[nodiscard]] std::size_t files() const { return done_; }

private:
    using clock = std::chrono::steady_clock;

    [[nodiscard]] std::string text(double seconds) const {
        double const rate = static_cast<double>(done_) / seconds;
        std::size_t const total = total_;
        std::string out;
        if (terminal_ && total > 0) {
            std::size_t const width = 30, full = std::min(width, width * done_ / total);
            out = '[' + std::string(full, '#') + std::string(width - full, '.') + "] ";
        }
        out += std::to_string(done_) + (total > 0 ? '/' + std::to_string(total) : "") + (zh_ ? "，每秒 " : ", ") +
               std::to_string(static_cast<long long>(rate)) + (zh_ ? "" : "/s");
        if (total > done_)
            out += (zh_ ? "，剩余 " : ", left ") + time(static_cast<long long>(static_cast<double>(total - done_) / rate));
        return out;
    }
    static std::string time(long long seconds) {
        auto const two = [](long long n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return std::to_string(seconds / 3600) + ':' + two(seconds / 60 % 60) + ':' + two(seconds % 60);
    }

    bool zh_;
    bool terminal_ = isatty(STDERR_FILENO) != 0;
    std::atomic<std::size_t> total_ = 0;
    std::size_t done_ = 0;
    clock::time_point start_ = clock::now(), shown_ = start_;
};

}  // namespace command

#endif
