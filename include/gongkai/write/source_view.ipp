// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_SOURCE_VIEW_IPP
#define GONGKAI_WRITE_SOURCE_VIEW_IPP

#include <algorithm>
#include <utility>

#include <gongkai/text/utf8.hpp>
#include <gongkai/write/source_view.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// Writes lines from the first byte to the last, opening and closing marks on its way.
class source_writer {
public:
    source_writer(std::string_view source, std::vector<source_mark> marks, source_view_options const& options)
        : source_(source), marked_{std::move(marks)}, options_(options) {
        for (std::size_t i = 0; i < source_.size(); ++i)
            if (source_[i] == '\n' || source_[i] == '\r') ends_.push_back(i);
        for (source_mark& m : marks_) fit(m);
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            events_.push_back({marks_[i].from, true, i});
            // An empty piece has nothing to mark: only its anchor stands.
            if (marks_[i].to > marks_[i].from) events_.push_back({marks_[i].to, false, i});
        }
        std::ranges::stable_sort(events_,
                                 [](event const& a, event const& b) { return a.at != b.at ? a.at < b.at : a.begins < b.begins; });
    }

    [[nodiscard]] std::string run() && {
        auto const lines = static_cast<std::size_t>(std::ranges::count(source_, '\n'));
        bool const whole = source_.size() <= options_.most_bytes && lines <= options_.most_lines;
        std::vector<range> const shown = whole ? std::vector<range>{{0, source_.size()}} : around();
        if (!whole) out_ += "<p class=\"cut\">" + std::string{source_too_long.in(options_.lang)} + "</p>\n";
        std::size_t next = 0;
        for (range const& r : shown) {
            skip_to(r.from);
            for (; next < events_.size() && events_[next].at <= r.to; ++next) {
                write_to(events_[next].at);
                take(events_[next]);
            }
            write_to(r.to);
            bool const line_ends = r.to == source_.size() || source_[r.to] == '\n';
            if (open_ && !line_ends) out_ += "…";
            close_line();
        }
        if (at_ < source_.size()) skip_to(source_.size());
        return std::move(out_);
    }

private:
    struct event {
        std::size_t at;
        bool begins;
        std::size_t mark;
    };
    struct range {
        std::size_t from, to;
    };

    /// Within the source, at whole characters, and to the end of its first line.
    void fit(source_mark& m) const {
        m.from = std::min(m.from, source_.size());
        m.to = std::min(std::max(m.to, m.from), source_.size());
        while (m.from > 0 && m.from < source_.size() && text::is_continuation(source_[m.from])) --m.from;
        while (m.to < source_.size() && text::is_continuation(source_[m.to])) ++m.to;
        auto const end = std::ranges::lower_bound(ends_, m.from);
        if (end != ends_.end()) m.to = std::min(m.to, *end);
    }
    /// Some lines around each mark, and of long lines some hundred bytes.
    [[nodiscard]] std::vector<range> around() const {
        constexpr std::size_t lines = 3, reach = 800;
        std::vector<range> out;
        std::vector<range> all;
        for (source_mark const& m : marks_) all.push_back({m.from, m.to});
        if (all.empty()) all.push_back({0, 0});
        std::ranges::sort(all, {}, &range::from);
        for (range r : all) {
            std::size_t const low = r.from > reach ? r.from - reach : 0, high = std::min(source_.size(), r.to + reach);
            for (std::size_t n = 0; r.from > low; --r.from)
                if (source_[r.from - 1] == '\n' && n++ == lines) break;
            for (std::size_t n = 0; r.to < high; ++r.to)
                if (source_[r.to] == '\n' && n++ == lines) break;
            while (r.from > 0 && r.from < source_.size() && text::is_continuation(source_[r.from])) --r.from;
            while (r.to < source_.size() && text::is_continuation(source_[r.to])) ++r.to;
            if (!out.empty() && r.from <= out.back().to)
                out.back().to = std::max(out.back().to, r.to);
            else
                out.push_back(r);
        }
        return out;
    }
    /// Leaves out what stands before `to`, and says so.
    void skip_to(std::size_t to) {
        if (to <= at_) return;
        auto const lines = static_cast<std::size_t>(std::count(source_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                               source_.begin() + static_cast<std::ptrdiff_t>(to), '\n'));
        if (lines > 1 || to - at_ > 1) out_ += "<p class=\"cut\" aria-hidden=\"true\">⋯</p>\n";
        line_ += lines;
        bool const begins = source_[to - 1] == '\n';
        at_ = to;
        if (to == source_.size() || begins) return;
        open_line();
        out_ += "…";
    }

    void open_line() {
        if (open_) return;
        std::string const number = std::to_string(line_);
        std::string const id = options_.prefix + 'L' + number;
        out_ += "<div class=\"line\"";
        if (line_ != last_numbered_) out_ += " id=\"" + id + '"';
        out_ += "><a class=\"n\" href=\"#" + id + "\">" + number + "</a><span class=\"t\">";
        last_numbered_ = line_;
        open_ = true;
    }
    void close_line() {
        if (open_) out_ += "</span></div>\n";
        open_ = false;
    }
    /// Source text up to `to`, in the marks that are open. These end before line ends do.
    void write_to(std::size_t to) {
        while (at_ < to) {
            std::size_t const end = at_ + std::min(source_.substr(at_, to - at_).find('\n'), to - at_);
            open_line();
            piece(at_, end);
            at_ = end;
            if (at_ < to) {
                close_line();
                ++line_;
                ++at_;
            }
        }
    }
    void piece(std::size_t from, std::size_t to) {
        // Of a line end in two bytes, the first is no character of the line.
        if (to > from && source_[to - 1] == '\r' && (to == source_.size() || source_[to] == '\n')) --to;
        marked_.put(out_, source_.substr(from, to - from));
    }
    void take(event const& e) {
        if (e.begins) open_line();
        e.begins ? marked_.begin(out_, e.mark) : marked_.end(e.mark);
    }

    std::string_view source_;
    marked_text marked_;
    std::vector<source_mark>& marks_ = marked_.marks;
    source_view_options const& options_;
    std::vector<event> events_;
    std::vector<std::size_t> ends_;  ///< of lines
    std::string out_;
    std::size_t at_ = 0, line_ = 1, last_numbered_ = 0;
    bool open_ = false;
};

}  // namespace detail

GONGKAI_INLINE std::string source_html(std::string_view source, std::vector<source_mark> marks,
                                       source_view_options const& options) {
    return detail::source_writer{source, std::move(marks), options}.run();
}

}  // namespace gongkai::inline v0::write

#endif
