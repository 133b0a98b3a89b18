// SPDX-License-Identifier: BSL-1.0
/// Documents for whoever else reads the form: each class of faults in each format, reports with a sum that is wrong, and reports whose prose
/// states numbers; with what is true of each. The same for the same seed.
#ifndef GONGKAI_GENERATOR_CONFORMANCE_HPP
#define GONGKAI_GENERATOR_CONFORMANCE_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <generator/classes.hpp>
#include <generator/make.hpp>

namespace generator {

namespace detail {

inline std::string in_quotes(std::string_view s) {
    std::string out = "\"";
    for (char const c : s) {
        if (c == '"' || c == '\\') out += '\\';
        out += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    return out + '"';
}
template <class List, class F>
std::string listed(List const& list, F const& f) {
    std::string out;
    for (auto const& x : list) out += (out.empty() ? "" : ",") + f(x);
    return '[' + out + ']';
}

/// A number that prose states, and whether the tables have it so; nothing comparable where `state` is null.
struct stated {
    std::string number;
    std::string state;  ///< "true", "false", "null"
};

class conformance_writer {
public:
    conformance_writer(std::filesystem::path folder, std::uint64_t seed)
        : folder_(std::move(folder)), by_(seed), truth_(folder_ / "truth.ndjson", std::ios::binary) {}

    bool run() {
        for (std::size_t round = 0; round < rounds; ++round)
            for (fault const& f : classes())
                for (format const as : {format::text, format::html, format::docx})
                    if (occurs(f, as)) damaged(f, as);
        for (std::size_t n = 0; n < 3; ++n)
            for (format const as : {format::text, format::html, format::docx}) with_wrong_sum(as);
        for (std::size_t n = 0; n < 12; ++n) with_claims();
        return static_cast<bool>(truth_.flush());
    }

private:
    static constexpr std::size_t rounds = 2, longest = 16'000, longest_docx = 60'000;  // Word files are packed afterwards

    void damaged(fault const& f, format as) {
        for (int tries = 0; tries < 40; ++tries) {
            auto [d, done] = make(any_plan(by_), {&f}, as, by_);
            if (done && put(d, std::string{f.name} + ": " + d.variant, {}, {})) return;
        }
    }
    [[nodiscard]] plan whole_plan() {
        plan p = any_plan(by_);
        p.prose = p.signature = true;
        p.has = {false, false, true, true, true};
        return p;
    }
    /// A total that is one more than its parts: it stands as it is printed, and an error names it.
    void with_wrong_sum(format as) {
        for (;;) {
            auto [d, done] = make(whole_plan(), {&classes().front()}, as, by_);
            std::vector<table_cell*> totals;
            for (table_cell* const c : clean_cells(d, 3))
                if (c->id % 7 == 6) totals.push_back(c);
            if (!done || totals.empty()) continue;
            if (d.laid == layout::glued || d.laid == layout::one_line) d.laid = layout::tabs;
            table_cell& total = *by_.pick(totals);
            std::string const wrong = std::to_string(std::stoll(total.text()) + by_.between(1, 3));
            total.print(wrong);
            d.expected[total.id].value = wrong;
            if (put(d, "a total that is wrong", {paths()[total.id]}, {})) return;
        }
    }
    /// Sentences about cells, some of them off by a little, and some about what no cell has.
    void with_claims() {
        for (;;) {
            auto [d, done] = make(whole_plan(), {&classes().front()}, format::text, by_);
            d.laid = by_.pick({layout::tabs, layout::bars, layout::markdown, layout::cell_lines});
            std::vector<stated> all;
            std::string const words = sentences(d, all);
            for (std::size_t i = 0; i < d.blocks.size(); ++i) {
                if (d.blocks[i].is != block::heading || d.blocks[i].section != 1) continue;
                d.blocks.insert(d.blocks.begin() + static_cast<std::ptrdiff_t>(i + 1), {block::paragraph, words, {}, 1, true});
                break;
            }
            if (done && put(d, "numbers in prose", {}, all)) return;
        }
    }
    [[nodiscard]] std::string sentences(document const& d, std::vector<stated>& all) {
        auto const cell = [&d](std::size_t id) { return d.truth.printed[id] ? std::stoll(*d.truth.printed[id]) : 0; };
        auto const number = [&](std::int64_t n) {
            bool const right = !by_.one_in(3);
            std::string printed = std::to_string(right ? n : n + by_.between(1, 9));
            all.push_back({printed, right ? "true" : "false"});
            return printed;
        };
        auto const other = [&](std::int64_t most) {
            std::string printed = std::to_string(by_.between(61, most));
            all.push_back({printed, "null"});
            return printed;
        };
        std::string out = "本年度本机关新收到政府信息公开申请" + number(cell(cell_3(row_received, 6))) + "件，上年结转" +
                          number(cell(cell_3(row_carried_over, 6))) + "件。";
        out += "办理结果中，予以公开" + number(cell(cell_3(first_outcome, 6))) + "件，结转下年度继续办理" +
               number(cell(cell_3(row_forward, 6))) + "件。";
        out +=
            "因政府信息公开引发行政复议" + number(cell(cell_4(0, 4))) + "件，其中结果维持" + number(cell(cell_4(0, 0))) + "件。";
        out += "政务新媒体推送消息" + other(900) + "篇，接听咨询电话" + other(5000) + "个，更新办事指南" + other(400) + "项。";
        return out;
    }

    /// Writes a document and what is true of it, unless it is too long for what it shows.
    bool put(document const& d, std::string const& about, std::vector<std::string> const& must_flag,
             std::vector<stated> const& claims) {
        std::string const bytes = rendered(d, by_);
        if (bytes.size() > (d.as == format::docx ? longest_docx : longest)) return false;
        std::string digits = std::to_string(++written_);
        digits.insert(0, 3 - std::min<std::size_t>(digits.size(), 3), '0');
        std::string const name = digits + (d.as == format::text ? ".txt" : d.as == format::html ? ".html" : ".docx");
        std::ofstream out(folder_ / name, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        truth_ << "{\"file\":" << in_quotes(name) << ",\"about\":" << in_quotes(about)
               << ",\"issuers\":" << listed(d.issuers, in_quotes)
               << ",\"years\":" << listed(d.years, [](int y) { return std::to_string(y); })
               << ",\"may_lack\":" << (d.issuer_may_lack || d.year_may_lack ? "true" : "false") << ",\"cells\":{" << cells(d)
               << '}';
        exceptions(d);
        if (!must_flag.empty()) truth_ << ",\"must_flag\":" << listed(must_flag, in_quotes);
        if (!claims.empty())
            truth_ << ",\"claims\":" << listed(claims, [](stated const& s) {
                return "{\"number\":" + in_quotes(s.number) + ",\"holds\":" + s.state + '}';
            });
        truth_ << "}\n";
        return true;
    }
    /// A row's figures in one text, in the form's order; "-" where it has none.
    [[nodiscard]] static std::string cells(document const& d) {
        std::string out, row;
        auto const value = [&d](std::size_t id) { return d.expected[id].value.value_or("-"); };
        for (std::size_t id = 0; id < cell_count; ++id) {
            std::string const& path = paths()[id];
            std::string const here = id < first_2 ? path.substr(0, path.rfind('.')) : path;
            if (here != row) {
                out += (out.empty() ? "" : "\",") + in_quotes(here) + ":\"";
                row = here;
            } else
                out += ' ';
            out += value(id);
        }
        return out + '"';
    }
    void exceptions(document const& d) {
        std::vector<std::string> lost, null_too;
        std::string others, if_said;
        auto const add = [](std::string& to, std::size_t id, std::vector<std::string> const& values) {
            if (!values.empty()) to += (to.empty() ? "" : ",") + in_quotes(paths()[id]) + ':' + listed(values, in_quotes);
        };
        for (std::size_t id = 0; id < cell_count; ++id) {
            expectation const& e = d.expected[id];
            if (e.lost) lost.push_back(paths()[id]);
            if (e.null_too && !e.lost) null_too.push_back(paths()[id]);
            add(others, id, e.or_these);
            add(if_said, id, e.if_said);
        }
        if (!lost.empty()) truth_ << ",\"lost\":" << listed(lost, in_quotes);
        if (!null_too.empty()) truth_ << ",\"null_too\":" << listed(null_too, in_quotes);
        if (!others.empty()) truth_ << ",\"or\":{" << others << '}';
        if (!if_said.empty()) truth_ << ",\"if_said\":{" << if_said << '}';
    }

    std::filesystem::path folder_;
    chance by_;
    std::ofstream truth_;
    std::size_t written_ = 0;
};

}  // namespace detail

inline int write_conformance(std::string const& folder, std::uint64_t seed) {
    std::filesystem::create_directories(folder);
    if (detail::conformance_writer(folder, seed).run()) return 0;
    std::fprintf(stderr, "gongkai-generator: cannot write %s\n", folder.c_str());
    return 2;
}

}  // namespace generator

#endif
