// SPDX-License-Identifier: BSL-1.0
/// What the library made of a document: a value a cell, by the cell's number, and what its findings name.
#ifndef GONGKAI_GENERATOR_READING_HPP
#define GONGKAI_GENERATOR_READING_HPP

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/parse.hpp>
#include <gongkai/report/described.hpp>
#include <generator/form.hpp>
#include <generator/money.hpp>

namespace generator {

struct read_cell {
    std::optional<std::string> value;
    bool inferred = false;
};

struct reading {
    std::array<read_cell, cell_count> cells;
    std::vector<std::string> strangers;  ///< paths with a value that the form has not
    std::string issuer, date;
    std::optional<int> year;
    std::vector<std::string> named;  ///< paths of warnings and errors
    std::string findings;            ///< their codes, for whoever reads a failing case

    /// Whether a finding names the cell, its row or its group: less than the table.
    [[nodiscard]] bool names(std::string const& path) const { return covered(path, false); }
    /// Whether a finding names it, its row, or its table where nothing else of the table was read.
    [[nodiscard]] bool says(std::string const& path) const { return covered(path, true); }

private:
    [[nodiscard]] bool covered(std::string const& path, bool tables) const {
        for (std::string const& p : named) {
            if (!path.starts_with(p) || (path.size() != p.size() && path[p.size()] != '.')) continue;
            bool const row = p.find('.') != std::string::npos;
            bool const cases = p == "review" || p == "litigation";  // the whole of 四 is one row
            if (row || (tables && (cases || unread(p)))) return true;
        }
        return false;
    }
    [[nodiscard]] bool unread(std::string const& table) const {
        for (std::size_t i = 0; i < cell_count; ++i)
            if (cells[i].value && paths()[i].starts_with(table + '.')) return false;
        return true;
    }
};

namespace detail {

template <class S>
std::string unit_beside(S const& owner) {
    if constexpr (requires { std::string{owner.unit}; })
        return owner.unit;
    else
        return {};
}

/// The cells in the order of their declaration, whose numbers are the same for every report of the same edition.
class cell_reader {
public:
    cell_reader(reading& into, std::vector<std::size_t>& order, bool learn) : into_(into), order_(order), learn_(learn) {}

    template <class S>
    void object(S const& s, std::string const& path) {
        boost::mp11::mp_for_each<boost::describe::describe_members<S, boost::describe::mod_any_access>>([&](auto member) {
            auto const& m = s.*member.pointer;
            using T = std::remove_cvref_t<decltype(m)>;
            std::string const here = learn_ ? path + '.' + member.name : std::string{};
            if constexpr (requires { m.optional(); })
                cell(m, here, s);
            else if constexpr (!std::is_same_v<T, std::string>)
                object(m, here);
        });
    }

private:
    template <class T, class S>
    void cell(gongkai::cell<T> const& c, std::string const& path, S const& owner) {
        if (learn_) order_.push_back(cell_of(path));
        std::size_t const id = order_[next_++];
        if (!c.has_value()) return;
        if (id == cell_count) {
            into_.strangers.push_back(path);
            return;
        }
        read_cell& out = into_.cells[id];
        out.inferred = c.origin == gongkai::origin::inferred;
        if constexpr (std::is_same_v<T, gongkai::decimal>) {
            std::string unit = unit_beside(owner);
            if (unit.empty() && id == charges_amount) unit = "万元";
            out.value = worth(to_string(*c), unit);
        } else
            out.value = std::to_string(*c);
    }

    reading& into_;
    std::vector<std::size_t>& order_;
    bool learn_;
    std::size_t next_ = 0;
};

template <class S>
void read_object(reading& into, S const& s, std::string const& path) {
    static std::vector<std::size_t> order;
    cell_reader(into, order, order.empty()).object(s, path);
}

inline std::string iso(gongkai::date d) {
    auto const two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(d.year) + '-' + two(d.month) + '-' + two(d.day);
}

}  // namespace detail

inline reading reading_of(gongkai::parsed const& p) {
    reading out;
    std::visit([&](auto const& s) { detail::read_object(out, s, "proactive_disclosure"); }, p.report.proactive_disclosure);
    detail::read_object(out, p.report.requests, "requests");
    detail::read_object(out, p.report.review, "review");
    detail::read_object(out, p.report.litigation, "litigation");
    out.issuer = p.report.issuer;
    out.year = p.report.year;
    if (p.report.closing.date) out.date = detail::iso(*p.report.closing.date);
    for (gongkai::diagnostic const& d : p.diagnostics) {
        if (d.severity == gongkai::severity::note) continue;
        out.named.insert(out.named.end(), d.paths.begin(), d.paths.end());
        out.findings += (out.findings.empty() ? "" : " ") + std::string{boost::describe::enum_to_string(d.code, "?")};
        if (!d.paths.empty()) out.findings += '(' + d.paths.front() + (d.paths.size() > 1 ? ",…" : "") + ')';
    }
    return out;
}

}  // namespace generator

#endif
