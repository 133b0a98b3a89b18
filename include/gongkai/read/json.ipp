// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_READ_JSON_IPP
#define GONGKAI_READ_JSON_IPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include <boost/describe/enum_from_string.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/text/json.hpp>

namespace gongkai::inline v0 {
namespace detail {

using text::json_value;

/// Reads a report member by member, under the names that Describe gives.
class report_from_json {
public:
    explicit report_from_json(std::string_view source) : source_(source), lines_(lines_of(source)), locate_(lines_) {}

    /// What is no report.
    [[nodiscard]] parsed invalid(std::string_view reason, std::size_t at) {
        say_invalid(reason, at);
        return with_findings({});
    }
    [[nodiscard]] parsed read(json_value const& v) {
        parsed out;
        read(v, out);
        return with_findings(std::move(out));
    }

private:
    [[nodiscard]] parsed with_findings(parsed out) {
        for (diagnostic& d : std::exchange(found_, {})) out.diagnostics.push_back(std::move(d));
        return out;
    }
    void say_invalid(std::string_view reason, std::size_t at) {
        add_finding(found_, code::json_invalid, severity::error, {}, range(at, at), {{"reason", std::string{reason}}});
    }
    void read(json_value const& v, parsed& out) {
        if (v.is != kind::object) return say_invalid("a report is an object", v.from);
        if (json_value const* const schema = v.find("schema"); schema == nullptr || schema->text != json_schema_name)
            return say_invalid("its schema is not " + std::string{json_schema_name}, schema == nullptr ? v.from : schema->from);
        known_.assign({"schema"});
        states_origins_ = false;
        // The edition and its struct come first: they tell what the others are.
        if (json_value const* const m = member(v, "", "edition")) get_edition(*m, out.report.edition);
        each_member(out.report, [&](std::string_view name, auto& to) {
            using type = std::remove_cvref_t<decltype(to)>;
            if constexpr (!std::is_same_v<type, int>) {
                json_value const* const m = member(v, "", name);
                if (m == nullptr) return;
                if constexpr (std::is_same_v<type, proactive_disclosure>)
                    get_disclosure(*m, std::string{name}, out.report);
                else
                    get(*m, std::string{name}, to);
            }
        });
        if (json_value const* const m = member(v, "", "source")) get(*m, "source", out.source);
        if (json_value const* const m = member(v, "", "diagnostics")) get(*m, out.diagnostics);
        for (std::string_view const made_anew : {"claims", "rules"}) known_.push_back(made_anew);
        report_unknown(v, "");
        if (!states_origins_) mark(out);
    }

    using kind = json_value::kind;

    // ---- findings ------------------------------------------------------------------------------------------------------

    [[nodiscard]] static read::document lines_of(std::string_view source) {
        read::document out;
        out.text = source;
        out.line_starts = read::line_starts(source);
        return out;
    }
    [[nodiscard]] place range(std::size_t from, std::size_t to) const { return {locate_.at(from), locate_.at(to), {}}; }
    void say(code c, severity s, std::string const& path, json_value const& v, std::vector<argument> arguments) {
        add_finding(found_, c, s, path.empty() ? std::vector<std::string>{} : std::vector<std::string>{path}, range(v.from, v.to),
                    std::move(arguments));
    }
    void wrong(json_value const& v, std::string const& path, std::string_view expected) {
        say(code::json_value_wrong, severity::error, path, v, {{"found", shown(v)}, {"expected", std::string{expected}}});
    }
    [[nodiscard]] std::string shown(json_value const& v) const {
        std::string_view const text = source_.substr(v.from, v.to - v.from);
        return text::truncate_to_width(text, 40);
    }

    // ---- objects -------------------------------------------------------------------------------------------------------

    [[nodiscard]] bool is_object(json_value const& v, std::string const& path) {
        if (v.is == kind::object) return true;
        wrong(v, path, "object");
        return false;
    }
    /// A member that must be there; it is known from then on, until report_unknown.
    [[nodiscard]] json_value const* member(json_value const& v, std::string const& path, std::string_view key) {
        known_.push_back(key);
        json_value const* const m = v.find(key);
        if (m == nullptr) {
            json_value const begin = {v.is, {}, {}, {}, v.from, v.from, false};
            say(code::json_key_missing, severity::warning, form::table_view::join(path, key), begin, {{"key", std::string{key}}});
        }
        return m;
    }
    void report_unknown(json_value const& v, std::string const& path) {
        std::vector<std::string_view> const known = std::exchange(known_, {});
        for (auto const& [key, value] : v.members)
            if (std::ranges::find(known, key) == known.end())
                say(code::json_key_unknown, severity::error, form::table_view::join(path, key), value, {{"key", key}});
    }
    /// Calls `f(key, member)` for each of an object's members; all must be there but the `optional` ones, and no others.
    template <class F>
    void each(json_value const& v, std::string const& path, std::initializer_list<std::string_view> keys, F&& f,
              std::initializer_list<std::string_view> optional = {}) {
        if (!is_object(v, path)) return;
        std::vector<std::string_view> outer = std::exchange(known_, {});
        std::vector<std::pair<std::string_view, json_value const*>> there;
        for (std::string_view const key : keys)
            if (json_value const* const m = member(v, path, key)) there.emplace_back(key, m);
        for (std::string_view const key : optional)
            if (json_value const* const m = v.find(key)) {
                known_.push_back(key);
                there.emplace_back(key, m);
            }
        report_unknown(v, path);
        for (auto const& [key, m] : there) f(key, *m);
        known_ = std::move(outer);
    }

    template <described S>
    void get(json_value const& v, std::string const& path, S& to) {
        if (v.is == kind::null && is_row<S>) {
            each_member(to, [](std::string_view, auto& cell) {
                if constexpr (is_cell<std::remove_cvref_t<decltype(cell)>>) cell.clear(origin::not_applicable);
            });
            return;
        }
        if (!is_object(v, path)) return;
        std::vector<std::string_view> outer = std::exchange(known_, {});
        each_member(to, [&](std::string_view name, auto&) { static_cast<void>(member(v, path, name)); });
        report_unknown(v, path);
        each_member(to, [&](std::string_view name, auto& m) {
            if (json_value const* const found = v.find(name)) get(*found, form::table_view::join(path, name), m);
        });
        known_ = std::move(outer);
    }

    // ---- values --------------------------------------------------------------------------------------------------------

    void get(json_value const& v, std::string const& path, std::string& to) {
        if (v.is == kind::string)
            to = v.text;
        else if (v.is != kind::null)
            wrong(v, path, "string");
    }
    [[nodiscard]] static std::optional<std::int64_t> integer(json_value const& v) {
        std::int64_t n = 0;
        char const* const last = v.text.data() + v.text.size();
        auto const [end, error] = std::from_chars(v.text.data(), last, n);
        if (v.is != kind::number || error != std::errc{} || end != last) return std::nullopt;
        return n;
    }
    void get_edition(json_value const& v, int& to) {
        auto const n = integer(v);
        if (v.is == kind::null)
            to = 0;
        else if (n && (*n == form::edition_2021.year || *n == form::edition_2019.year))
            to = static_cast<int>(*n);
        else
            wrong(v, "edition", std::to_string(form::edition_2021.year) + " / " + std::to_string(form::edition_2019.year));
    }
    void get(json_value const& v, std::string const& path, std::optional<int>& to) {
        if (v.is == kind::null) return;
        auto const n = integer(v);
        if (n && *n > 0 && *n < 10'000)
            to = static_cast<int>(*n);
        else
            wrong(v, path, "year");
    }
    void get(json_value const& v, std::string const& path, std::size_t& to) {
        if (auto const n = integer(v); n && *n >= 0)
            to = static_cast<std::size_t>(*n);
        else
            wrong(v, path, "0, 1, 2 …");
    }
    void get(json_value const& v, std::string const& path, std::optional<gongkai::date>& to) {
        if (v.is == kind::null) return;
        auto const digits = [&v](std::size_t from, std::size_t n) {
            int out = 0;
            for (std::size_t i = from; i < from + n; ++i)
                out = v.text[i] >= '0' && v.text[i] <= '9' && out >= 0 ? out * 10 + (v.text[i] - '0') : -1;
            return out;
        };
        if (v.is == kind::string && v.text.size() == 10 && v.text[4] == '-' && v.text[7] == '-') {
            int const y = digits(0, 4), m = digits(5, 2), d = digits(8, 2);
            gongkai::date const date{y, static_cast<unsigned>(m), static_cast<unsigned>(d)};
            if (y >= 0 && m >= 0 && d >= 0 && date.ok()) {
                to = date;
                return;
            }
        }
        wrong(v, path, "date");
    }
    void get(json_value const& v, std::string const& path, std::optional<period>& to) {
        if (v.is == kind::null) return;
        std::optional<gongkai::date> from, until;
        each(v, path, {"from", "to"}, [&](std::string_view key, json_value const& m) {
            get(m, form::table_view::join(path, key), key == "from" ? from : until);
        });
        if (from && until) to = period{*from, *until};
    }
    void get(json_value const& v, std::string const& path, std::vector<prose_part>& to) {
        if (v.is != kind::array) return wrong(v, path, "array");
        for (json_value const& item : v.items) get(item, path, to.emplace_back());
    }

    /// The struct of section 二 whose keys the JSON has, of those that belong to the edition.
    void get_disclosure(json_value const& v, std::string const& path, annual_report& report) {
        std::optional<std::size_t> fewest;
        std::vector<diagnostic> best = found_;
        auto const before = found_;
        auto const try_one = [&](auto own) {
            annual_report probe;
            probe.proactive_disclosure = own;
            if (form::with_edition_of(probe, [](auto const& e) { return e.year; }) != report.edition) return;
            found_.clear();
            get(v, path, own);
            if (!fewest || found_.size() < *fewest) {
                fewest = found_.size();
                best = before;
                best.insert(best.end(), found_.begin(), found_.end());
                report.proactive_disclosure = own;
            }
        };
        boost::mp11::mp_for_each<boost::mp11::mp_rename<proactive_disclosure, boost::mp11::mp_list>>(try_one);
        found_ = std::move(best);
    }

    // ---- cells ---------------------------------------------------------------------------------------------------------

    template <class T>
    void get(json_value const& v, std::string const& path, cell<T>& to) {
        if (v.is != kind::object) return get_value(v, path, to);
        std::optional<origin> from;
        each(v, path, {"value", "origin", "raw", "range"}, [&](std::string_view key, json_value const& m) {
            if (key == "value") get_value(m, path, to);
            if (key == "origin") get_name(m, path, from);
            if (key == "raw") get(m, path, to.raw);
            if (key == "range") get(m, path, to.where);
        });
        if (!from) return;
        states_origins_ = true;
        bool const number = *from == origin::printed || *from == origin::inferred;
        if (number != to.has_value())
            wrong(v, path, number ? "number" : "null");
        else
            to.origin = *from;
    }
    void get_value(json_value const& v, std::string const& path, count& to) {
        if (v.is == kind::null) return;
        if (auto const n = integer(v))
            to.set(*n, origin::printed);
        else
            not_a_number(v, path, to);
    }
    void get_value(json_value const& v, std::string const& path, amount& to) {
        if (v.is == kind::null) return;
        std::optional<decimal> const money = v.is == kind::string ? to_decimal(v.text) : std::nullopt;
        if (money)
            to.set(*money, origin::printed);
        else
            not_a_number(v, path, to);
    }
    template <class T>
    void not_a_number(json_value const& v, std::string const& path, cell<T>& to) {
        to.clear(origin::unreadable);
        say(code::cell_not_a_number, severity::error, path, v, {{"found", shown(v)}});
    }
    template <class Enum>
    void get_name(json_value const& v, std::string const& path, std::optional<Enum>& to) {
        Enum e{};
        if (v.is == kind::string && boost::describe::enum_from_string(v.text.c_str(), e))
            to = e;
        else
            wrong(v, path, "name");
    }
    void get(json_value const& v, std::string const& path, position& to) {
        each(v, path, {"offset", "line", "column"}, [&](std::string_view key, json_value const& m) {
            get(m, path, key == "offset" ? to.offset : key == "line" ? to.line : to.column);
        });
    }
    void get(json_value const& v, std::string const& path, place& to) {
        if (v.is == kind::null) return;
        auto const take = [&](std::string_view key, json_value const& m) {
            if (key == "within")
                get(m, path, to.within);
            else if (key == "start" || key == "end")  // the fields say again what "within" says
                get(m, path, key == "start" ? to.start : to.end);
        };
        each(v, path, {"start", "end"}, take, {"within", "page", "box", "table", "row", "cell", "text_box", "paragraph"});
    }

    // ---- diagnostics ---------------------------------------------------------------------------------------------------

    void get(json_value const& v, std::vector<diagnostic>& to) {
        std::string const path = "diagnostics";
        if (v.is != kind::array) return wrong(v, path, "array");
        for (json_value const& item : v.items) {
            diagnostic d;
            std::optional<code> which;
            std::optional<severity> how;
            each(item, path, {"code", "severity", "message", "paths", "range", "arguments"},
                 [&](std::string_view key, json_value const& m) {
                     if (key == "code") get_name(m, path, which);
                     if (key == "severity") get_name(m, path, how);
                     if (key == "range") get(m, path, d.where);
                     if (key == "paths")
                         for (json_value const& p : m.items) get(p, path, d.paths.emplace_back());
                     if (key == "arguments")
                         for (auto const& [name, value] : m.members)
                             get(value, path, d.arguments.emplace_back(argument{name, {}}).value);
                     // The fingerprint is made anew.
                     if (key == "suppressed")
                         each(m, path, {"reason"},
                              [&](std::string_view, json_value const& reason) { get(reason, path, d.suppressed); });
                 },
                 {"fingerprint", "suppressed"});
            if (!which || !how) continue;
            d.code = *which;
            d.severity = *how;
            to.push_back(std::move(d));
        }
    }
    /// Of a report without provenance: the diagnostics tell which numbers are inferred and which cells are blank.
    static void mark(parsed& out) {
        std::vector<cell_at> const all = cells(out.report);
        auto const turn = [](cell_ref const& cell, origin from, origin to) {
            std::visit([&](auto* c) { c->origin = c->origin == from && c->raw.empty() ? to : c->origin; }, cell);
        };
        for (diagnostic const& d : out.diagnostics) {
            if (d.code != code::cell_inferred && d.code != code::cell_blank) continue;
            for (std::string const& path : d.paths)
                for (cell_at const& c : all)
                    if (d.code == code::cell_inferred && c.path == path)
                        turn(c.cell, origin::printed, origin::inferred);
                    else if (d.code == code::cell_blank && is_at_or_below(c.path, path))
                        turn(c.cell, origin::absent, origin::blank);
        }
    }

    std::string_view source_;
    read::document lines_;  ///< the source, for lines and columns
    read::locator locate_;
    std::vector<diagnostic> found_;
    std::vector<std::string_view> known_;
    bool states_origins_ = false;  ///< a cell of the report tells its origin: it was written with provenance
};

}  // namespace detail

GONGKAI_INLINE parsed from_json(std::string_view json) {
    detail::report_from_json reader{json};
    text::json_text text{json};
    auto const value = text.read();
    return value ? reader.read(*value) : reader.invalid(text.reason, text.at);
}

GONGKAI_INLINE std::vector<parsed> all_from_json(std::string_view json) {
    std::vector<parsed> out;
    detail::report_from_json reader{json};
    text::json_text text{json};
    do {
        auto const value = text.read_next();
        if (!value) {
            out.push_back(reader.invalid(text.reason, text.at));
            break;
        }
        if (value->is == text::json_value::kind::array && !value->items.empty())
            for (text::json_value const& item : value->items) out.push_back(reader.read(item));
        else
            out.push_back(reader.read(*value));
    } while (text.at < json.size());
    return out;
}

}  // namespace gongkai::inline v0

#endif
