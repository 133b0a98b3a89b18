// SPDX-License-Identifier: BSL-1.0
/// A reading against what may be said of the document.
#ifndef GONGKAI_GENERATOR_JUDGE_HPP
#define GONGKAI_GENERATOR_JUDGE_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <generator/model.hpp>
#include <generator/reading.hpp>

namespace generator {

struct counts {
    std::size_t documents = 0, failing = 0, cells = 0, right = 0, said = 0, unsaid = 0, wrong_said = 0, silent = 0;
    double slowest = 0;  ///< milliseconds of the library for one document
    std::size_t issuer_wrong = 0, issuer_lacks = 0, year_wrong = 0, year_lacks = 0, date_wrong = 0, date_lacks = 0;

    counts& operator+=(counts const& o) {
        for (std::size_t counts::*const m :
             {&counts::documents, &counts::failing, &counts::cells, &counts::right, &counts::said, &counts::unsaid,
              &counts::wrong_said, &counts::silent, &counts::issuer_wrong, &counts::issuer_lacks, &counts::year_wrong,
              &counts::year_lacks, &counts::date_wrong, &counts::date_lacks})
            this->*m += o.*m;
        slowest = std::max(slowest, o.slowest);
        return *this;
    }
    /// Whether the promise was broken: a value that the document does not have, or a null that nothing names.
    [[nodiscard]] bool broken() const { return wrong_said + silent + unsaid + issuer_wrong + year_wrong + date_wrong > 0; }
};

struct verdict {
    counts n;
    std::vector<std::string> faults;  ///< one line a cell that is not as it must be
};

namespace detail {

inline bool among(std::vector<std::string> const& list, std::string const& s) {
    return std::find(list.begin(), list.end(), s) != list.end();
}

inline void judge_cell(verdict& v, std::size_t id, expectation const& want, reading const& got) {
    read_cell const& c = got.cells[id];
    std::string const& path = paths()[id];
    if (!want.value && want.or_these.empty() && !c.value) return;  // no such cell, and none read
    ++v.n.cells;
    auto const fault = [&](std::size_t counts::*m, std::string const& what) {
        ++(v.n.*m);
        v.faults.push_back(what + ' ' + path + ": true " + want.value.value_or("null") + (want.lost ? " (not printed)" : "") +
                           ", read " + c.value.value_or("null") + (c.inferred ? " (inferred)" : ""));
    };
    if (!c.value) {
        if (want.null_too || !want.value)
            ++v.n.right;
        else if (got.says(path))
            ++v.n.said;
        else
            fault(&counts::unsaid, "UNSAID");
        return;
    }
    bool const is_true = want.value && *c.value == *want.value && (!want.lost || c.inferred);
    if (is_true || among(want.or_these, *c.value) || (among(want.if_said, *c.value) && got.names(path)))
        ++v.n.right;
    else if (got.names(path))
        fault(&counts::wrong_said, "WRONG ");
    else
        fault(&counts::silent, "SILENT");
}

}  // namespace detail

inline verdict judge(document const& d, reading const& got) {
    verdict v;
    v.n.documents = 1;
    for (std::size_t id = 0; id < cell_count; ++id) detail::judge_cell(v, id, d.expected[id], got);
    for (std::string const& s : got.strangers) {
        ++v.n.silent;
        v.faults.push_back("SILENT " + s + ": the form has no such cell");
    }
    auto const fault = [&](std::size_t counts::*m, std::string s) {
        ++(v.n.*m);
        v.faults.push_back(std::move(s));
    };
    std::string const issuer = d.issuers.empty() ? "none" : d.issuers.front();
    if (got.issuer.empty()) {
        if (!d.issuers.empty() && !d.issuer_may_lack) fault(&counts::issuer_lacks, "LACKS  issuer: true " + issuer);
    } else if (!detail::among(d.issuers, got.issuer))
        fault(&counts::issuer_wrong, "WRONG  issuer: true " + issuer + ", read " + got.issuer);
    if (!got.year) {
        if (!d.years.empty() && !d.year_may_lack)
            fault(&counts::year_lacks, "LACKS  year: true " + std::to_string(d.years.front()));
    } else if (std::find(d.years.begin(), d.years.end(), *got.year) == d.years.end())
        fault(&counts::year_wrong, "WRONG  year: true " + (d.years.empty() ? "none" : std::to_string(d.years.front())) +
                                       ", read " + std::to_string(*got.year));
    if (!d.dates.empty()) {
        if (got.date.empty())
            fault(&counts::date_lacks, "LACKS  date: true " + d.dates.front());
        else if (!detail::among(d.dates, got.date))
            fault(&counts::date_wrong, "WRONG  date: true " + d.dates.front() + ", read " + got.date);
    }
    v.n.failing = v.n.broken() ? 1 : 0;
    return v;
}

}  // namespace generator

#endif
