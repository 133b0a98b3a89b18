// SPDX-License-Identifier: BSL-1.0
/// Very many files as a country publishes them: organs with a report for each of five years, as text, web pages and Word files; one in a hundred
/// damaged, one in a thousand no document at all. What was made of them is judged by making them again.
#ifndef GONGKAI_GENERATOR_SERIES_HPP
#define GONGKAI_GENERATOR_SERIES_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/read/json.hpp>
#include <generator/classes.hpp>
#include <generator/judge.hpp>
#include <generator/make.hpp>

namespace generator {

struct series {
    std::size_t documents;
    std::uint64_t seed;
    static constexpr std::size_t years = 5;

    /// The file's place in the series' folder: a thousand files a folder.
    [[nodiscard]] static std::string name_of(std::size_t number, format as) {
        std::string digits = std::to_string(number);
        digits.insert(0, digits.size() < 8 ? 8 - digits.size() : 0, '0');
        return digits.substr(0, digits.size() - 3) + '/' + digits +
               (as == format::text   ? ".txt"
                : as == format::html ? ".html"
                                     : ".docx");
    }
    [[nodiscard]] static format format_of(std::size_t number) { return formats[number % formats.size()]; }
};

/// One file of a series: nothing to judge where it is no document.
struct series_file {
    std::optional<document> what;
    std::string bytes;
    std::string name;
};

inline series_file file_of(series const& s, std::size_t number) {
    chance by(s.seed * 0x9E3779B97F4A7C15ULL + number);
    chance organ((s.seed + 1) * 0xD1B54A32D192ED03ULL + number / series::years);
    format const as = series::format_of(number);
    std::size_t const lot = by.below(1000);
    plan p = any_plan(by);
    p.year = 2019 + static_cast<int>(number % series::years);
    p.kind = p.year >= 2021 ? edition::of_2021 : by.one_in(4) ? edition::mixed : edition::of_2019;
    p.issuer = any_issuer(level::township, organ);
    p.prose = p.title = true;
    p.has = {false, false, true, true, true};
    series_file out{{}, {}, series::name_of(number, as)};
    for (int tries = 0; !out.what; ++tries) {
        std::vector<fault const*> faults;
        if (lot >= 1 && lot <= 10 && tries < 8) faults.push_back(&by.pick(classes()));
        if (!faults.empty() && !occurs(*faults.front(), as)) continue;
        auto [d, done] = make(p, faults, as, by);
        if (done) out.what = std::move(d);
    }
    out.bytes = rendered(*out.what, by);
    if (lot == 0) {  // cut short, or bytes of no format
        out.what.reset();
        if (as == format::docx)
            out.bytes.resize(out.bytes.size() / 2);
        else {
            out.bytes = as == format::html ? "\x89PNG\r\n\x1a\n" : "PK\x03\x04";
            for (int i = 0; i < 3000; ++i) out.bytes += static_cast<char>(by.below(256));
        }
    }
    return out;
}

inline int write_series(series const& s, std::string const& folder) {
    for (std::size_t i = 0; i < s.documents; ++i) {
        series_file const f = file_of(s, i);
        std::filesystem::path const path = std::filesystem::path{folder} / f.name;
        if (i % 1000 == 0) std::filesystem::create_directories(path.parent_path());
        std::ofstream out(path, std::ios::binary);
        out.write(f.bytes.data(), static_cast<std::streamsize>(f.bytes.size()));
        if (!out.flush()) {
            std::fprintf(stderr, "gongkai-generator: cannot write %s\n", path.c_str());
            return 2;
        }
    }
    return 0;
}

/// Judges NDJSON in which every file of the series stands once, in order; of a file with several reports the first counts.
inline int judge_series(series const& s, std::string const& reports) {
    std::ifstream in(reports, std::ios::binary);
    counts all;
    std::size_t next = 0, refused = 0, misplaced = 0;
    std::string last;
    for (std::string line; std::getline(in, line);) {
        bool const failure = line.starts_with("{\"schema\":\"gongkai.failure/1\"");
        std::string_view const key = "\"name\":\"";
        std::size_t const from = line.find(key) + key.size();
        std::string const name = line.substr(from, line.find('"', from) - from);
        if (name == last) continue;
        last = name;
        if (next == s.documents) {
            ++misplaced;
            continue;
        }
        series_file const f = file_of(s, next++);
        if (!name.ends_with(f.name) || failure != !f.what) {
            if (misplaced++ < 5) std::printf("%s: not what is expected of %s\n", name.c_str(), f.name.c_str());
            continue;
        }
        if (failure) {
            ++refused;
            continue;
        }
        verdict const v = judge(*f.what, reading_of(gongkai::from_json(line)));
        all += v.n;
        if (v.n.broken())
            for (std::string const& fault : v.faults)
                std::printf("%s (%s): %s\n", name.c_str(), f.what->variant.c_str(), fault.c_str());
    }
    std::printf(
        "documents %zu of %zu, refused %zu, out of place %zu\ncells %zu: right %zu, null and said %zu, unsaid %zu, wrong and "
        "said %zu, silent %zu\n",
        all.documents, s.documents, refused, misplaced, all.cells, all.right, all.said, all.unsaid, all.wrong_said, all.silent);
    return next == s.documents && misplaced == 0 && !all.broken() ? 0 : 1;
}

}  // namespace generator

#endif
