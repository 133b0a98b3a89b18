// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_TREND_IPP
#define GONGKAI_WRITE_TREND_IPP

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

#include <gongkai/write/markup.hpp>
#include <gongkai/write/plots.hpp>
#include <gongkai/write/trend.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// Colours that people with any sight tell apart (Okabe and Ito).
inline constexpr std::array<std::string_view, 8> line_colours{"#0072b2", "#d55e00", "#009e73", "#cc79a7",
                                                              "#e69f00", "#56b4e9", "#8c6d00", "#7f7f7f"};
inline constexpr std::string_view trend_style =
    "<style>.trend{background:#fff;color:#1c2430;font:13px system-ui,\"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft "
    "YaHei\",sans-serif}.trend text{fill:currentColor}.trend .rule{stroke:currentColor;stroke-opacity:.15}"
    ".trend .year{text-anchor:middle}.trend .tick{text-anchor:end}.trend .title{font-size:16px;font-weight:600}"
    ".trend polyline{fill:none;stroke-width:2}"
    "@media(prefers-color-scheme:dark){.trend{background:#151a21;color:#e4e8ee}}</style>\n";

/// The frame of the plot, in the units of its view box.
class trend_frame {
public:
    static constexpr double left = 76, right = 560, top = 48, bottom = 330;

    trend_frame(std::vector<int> const& years, std::vector<trend_line> const& lines) : years_(years) {
        double most = 1;
        for (trend_line const& line : lines)
            for (auto const& value : line.values) {
                most = std::max(most, static_cast<double>(value.value_or(0)));
                least_ = std::min(least_, static_cast<double>(value.value_or(0)));
            }
        double const about = (most - least_) / 5, power = std::pow(10, std::floor(std::log10(about)));
        for (double const factor : {1., 2., 5., 10.})
            if (step_ = factor * power; step_ >= about) break;
        step_ = std::max(step_, 1.);  // numbers of items are whole
        least_ = std::floor(least_ / step_) * step_;
        most_ = std::ceil(most / step_) * step_;
    }
    [[nodiscard]] double x(std::size_t year) const {
        if (years_.size() < 2) return (left + right) / 2;
        return left + 20 + (right - left - 40) * (years_[year] - years_.front()) / (years_.back() - years_.front());
    }
    [[nodiscard]] double y(double value) const { return bottom - (bottom - top) * (value - least_) / (most_ - least_); }
    [[nodiscard]] std::vector<double> ticks() const {
        std::vector<double> out;
        for (double at = least_; at <= most_ + step_ / 2; at += step_) out.push_back(at);
        return out;
    }

private:
    std::vector<int> const& years_;
    double least_ = 0, most_ = 1, step_ = 1;
};

/// A coordinate: tenths are enough.
inline std::string coordinate(double value) { return to_string(decimal{std::llround(value * 10), 1}); }
inline std::string place_at(double x, double y) { return " x=\"" + coordinate(x) + "\" y=\"" + coordinate(y) + '"'; }
inline std::string trend_text(std::string_view style, double x, double y, std::string_view text) {
    return "<text class=\"" + std::string{style} + '"' + place_at(x, y) + '>' + escaped(text) + "</text>\n";
}

/// Where the labels stand beside the ends of their lines, pushed apart so that none covers another.
inline std::vector<double> apart(std::vector<double> wanted) {
    constexpr double height = 17;
    std::vector<std::size_t> order(wanted.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, [&wanted](std::size_t a, std::size_t b) { return wanted[a] > wanted[b]; });
    double above = trend_frame::bottom + height;  // from the lowest upwards
    for (std::size_t const i : order) above = wanted[i] = std::min(wanted[i], above - height);
    return wanted;
}

/// The pieces of one line between the years that it has no number for, and a mark with its number at each year.
inline std::string drawn(trend_line const& line, std::vector<int> const& years, trend_frame const& frame,
                         std::string_view colour) {
    std::string out, points;
    auto const close = [&] {
        if (!points.empty())
            out += "<polyline stroke=\"" + std::string{colour} + "\" points=\"" + std::exchange(points, {}) + "\"/>\n";
    };
    for (std::size_t i = 0; i < years.size(); ++i) {
        // A year that no report is there for breaks the line, too.
        if (i > 0 && years[i] != years[i - 1] + 1) close();
        if (!line.values[i]) {
            close();
            continue;
        }
        double const x = frame.x(i), y = frame.y(static_cast<double>(*line.values[i]));
        points += (points.empty() ? "" : " ") + coordinate(x) + ',' + coordinate(y);
        out += "<circle cx=\"" + coordinate(x) + "\" cy=\"" + coordinate(y) + "\" r=\"3.5\" fill=\"" + std::string{colour} +
               "\"><title>" + std::to_string(years[i]) + ' ' + escaped(line.label) + ' ' + std::to_string(*line.values[i]) +
               "</title></circle>\n";
    }
    close();
    return out;
}

/// All numbers in words.
inline std::string told(std::vector<int> const& years, std::vector<trend_line> const& lines, language lang) {
    std::string out;
    for (trend_line const& line : lines) {
        out += (out.empty() ? "" : lang == language::zh ? "；" : "; ") + line.label;
        for (std::size_t i = 0; i < years.size(); ++i)
            out += ' ' + std::to_string(years[i]) + ": " +
                   (line.values[i]         ? std::to_string(*line.values[i])
                    : lang == language::zh ? std::string{"无数据"}
                                           : "no number");
    }
    return out;
}

}  // namespace detail

GONGKAI_INLINE trend request_trend(std::vector<annual_report const*> const& reports) {
    std::map<int, annual_report const*> of_year;
    for (annual_report const* const r : reports)
        if (r->year) of_year.emplace(*r->year, r);
    trend out;
    for (auto const& [year, report] : of_year) {
        std::vector<bar> bars = outcome_bars(*report);
        bars.insert(bars.begin(), received_bar(*report));
        for (bar const& b : bars) {
            auto line = std::ranges::find(out.lines, b.label, &trend_line::label);
            if (line == out.lines.end()) line = out.lines.insert(line, {b.label, {}});
            line->values.resize(out.years.size());
            line->values.push_back(b.missing == 0 ? b.value : std::nullopt);
        }
        out.years.push_back(year);
    }
    for (trend_line& line : out.lines) line.values.resize(out.years.size());
    return out;
}

GONGKAI_INLINE std::string to_svg(trend const& all, std::string const& title, language lang, std::string const& id) {
    using namespace detail;
    auto const& [years, lines] = all;
    trend_frame const frame(years, lines);
    std::string out =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"trend\" viewBox=\"0 0 760 370\" role=\"img\" aria-labelledby=\"" + id +
        "t " + id + "d\">\n<title id=\"" + id + "t\">" + escaped(title) + "</title>\n<desc id=\"" + id + "d\">" +
        escaped(told(years, lines, lang)) + "</desc>\n" + std::string{trend_style} +
        trend_text("title", trend_frame::left, 26, title);
    for (double const at : frame.ticks()) {
        double const y = frame.y(at);
        out += "<line class=\"rule\" x1=\"" + coordinate(trend_frame::left) + "\" x2=\"" + coordinate(trend_frame::right) +
               "\" y1=\"" + coordinate(y) + "\" y2=\"" + coordinate(y) + "\"/>\n";
        out += trend_text("tick", trend_frame::left - 8, y + 4, std::to_string(std::llround(at)));
    }
    for (std::size_t i = 0; i < years.size(); ++i) out += trend_text("year", frame.x(i), 354, std::to_string(years[i]));
    std::vector<double> ends;
    for (trend_line const& line : lines) {
        auto const last = std::find_if(line.values.rbegin(), line.values.rend(), [](auto const& v) { return v.has_value(); });
        ends.push_back(last == line.values.rend() ? trend_frame::bottom : frame.y(static_cast<double>(**last)));
    }
    ends = apart(std::move(ends));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view const colour = line_colours[i % line_colours.size()];
        out += drawn(lines[i], years, frame, colour);
        out += "<rect" + place_at(trend_frame::right + 10, ends[i] - 5) + " width=\"12\" height=\"3\" fill=\"" +
               std::string{colour} + "\"/>\n";
        out += trend_text("name", trend_frame::right + 28, ends[i] + 2, lines[i].label);
    }
    return out + "</svg>\n";
}

GONGKAI_INLINE std::string trend_title(std::string_view issuer, language lang) {
    return std::string{issuer} + (lang == language::zh ? "：政府信息公开申请" : ": requests for information");
}

GONGKAI_INLINE std::vector<std::string> trends_of(std::vector<annual_report const*> const& reports, language lang) {
    std::map<std::string_view, std::vector<annual_report const*>> of_issuer;
    for (annual_report const* const r : reports)
        if (!r->issuer.empty()) of_issuer[r->issuer].push_back(r);
    std::vector<std::string> out;
    for (auto const& [issuer, own] : of_issuer)
        if (trend const all = request_trend(own); all.years.size() > 1)
            out.push_back(to_svg(all, trend_title(issuer, lang), lang, "trend" + std::to_string(out.size() + 1)));
    return out;
}

}  // namespace gongkai::inline v0::write

#endif
