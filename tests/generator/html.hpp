// SPDX-License-Identifier: BSL-1.0
/// A document as a web page: clean, Word's paste, nested tables, font soup, or with a site's furniture.
#ifndef GONGKAI_GENERATOR_HTML_HPP
#define GONGKAI_GENERATOR_HTML_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <generator/model.hpp>

namespace generator {

inline constexpr std::size_t html_styles = 6;

class html_writer {
public:
    html_writer(document const& d, chance& by) : d_(d), by_(by) {}

    std::string run() {
        out_ = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">\n<title>" + escaped(d_.page_title) + "</title>\n";
        for (auto const& [name, content] : d_.meta) out_ += "<meta name=\"" + name + "\" content=\"" + escaped(content) + "\">\n";
        out_ += "<style>td{border:1px solid}</style></head><body>\n";
        bool const nested = d_.html_style == 3, page = d_.html_style == 5;
        if (page)
            out_ +=
                "<div class=\"crumb\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/x\">政务公开</a> &gt; 年报</div>"
                "<div class=\"bar\">字号：大 中 小 <a>打印</a> <a>分享</a></div>\n";
        out_ += d_.above;
        out_ += nested ? "<table width=\"100%\"><tr><td>\n" : "<div class=\"content\">\n";
        for (block const& b : d_.blocks) write(b);
        out_ += nested ? "</td></tr></table>\n" : "</div>\n";
        out_ += d_.below;
        if (page) out_ += "<div class=\"foot\">附件下载 <a href=\"a.pdf\">年报.pdf</a> 【打印】【关闭】 浏览次数：127</div>\n";
        out_ += "</body></html>\n";
        if (d_.cut)
            if (std::size_t const at = out_.find(cut_sign); at != std::string::npos) out_.resize(at);
        return std::move(out_);
    }

private:
    [[nodiscard]] static std::string escaped(std::string_view s) {
        std::string out;
        for (char const c : s) {
            if (c == '&')
                out += "&amp;";
            else if (c == '<')
                out += "&lt;";
            else if (c == '>')
                out += "&gt;";
            else if (c == '"')
                out += "&quot;";
            else if (c == '\n')
                out += "<br>";
            else
                out += c;
        }
        return out;
    }
    void line(std::string const& s, char const* tag) {
        bool const soup = d_.html_style == 4, word = d_.html_style == 2;
        if (word) tag = "p";
        out_ += '<';
        out_ += tag;
        out_ += word ? " class=\"MsoNormal\"><span style=\"font-family:仿宋\">" : soup ? "><font face=\"宋体\" size=\"3\">" : ">";
        out_ += escaped(s);
        out_ += word ? "<o:p></o:p></span></" : soup ? "</font></" : "</";
        (out_ += tag) += ">\n";
    }
    void write(block const& b) {
        switch (b.is) {
            case block::title: line(b.text, "h1"); break;
            case block::heading: line(b.text, d_.html_style == 1 ? "p" : "h2"); break;
            case block::table:
                if (b.beside.empty())
                    write(b.grid);
                else {
                    out_ += "<table class=\"layout\"><tr>";
                    for (block const& x : b.beside) {
                        out_ += "<td>";
                        line(x.text, "p");
                        write(x.grid);
                        out_ += "</td>";
                    }
                    out_ += "</tr></table>\n";
                }
                break;
            case block::picture: out_ += "<p><img src=\"t1.png\" width=\"600\"></p>\n"; break;
            case block::subheading:
            case block::paragraph: line(b.text, "p"); break;
            case block::signature: line(b.text, "p"); break;
            case block::furniture: line(b.text, "div"); break;
        }
    }
    void write(table const& t) {
        out_ += d_.html_style == 2 ? "<table class=\"MsoTableGrid\" border=\"1\" cellspacing=\"0\">\n" : "<table border=\"1\">\n";
        for (table_row const& r : t.rows) {
            out_ += "<tr>";
            for (table_cell const& c : r) {
                out_ += "<td";
                if (c.columns > 1) out_ += " colspan=\"" + std::to_string(c.columns) + '"';
                if (c.rows > 1) out_ += " rowspan=\"" + std::to_string(c.rows) + '"';
                out_ += d_.html_style == 2 ? "><p class=\"MsoNormal\" align=\"center\"><span lang=\"EN-US\">" : ">";
                for (piece const& p : c.pieces) c.pieces.size() > 1 && p.as == mark::plain ? spanned(p) : write(p);
                out_ += d_.html_style == 2 ? "<o:p></o:p></span></p></td>" : "</td>";
            }
            out_ += "</tr>\n";
        }
        out_ += "</table>\n";
    }
    void spanned(piece const& p) {
        out_ += "<span>";
        write(p);
        out_ += "</span>";
    }
    void write(piece const& p) {
        std::string const s = escaped(p.text);
        switch (p.as) {
            case mark::plain: out_ += s; break;
            case mark::sup: out_ += "<sup>" + s + "</sup>"; break;
            case mark::sub: out_ += "<sub>" + s + "</sub>"; break;
            case mark::formula:
            case mark::raised:
                out_ += (by_.one_in(2) ? "<span style=\"vertical-align:super;font-size:8px\">"
                                       : "<span style=\"vertical-align: super\">") +
                        s + "</span>";
                break;
            case mark::struck:
                out_ += by_.one_in(3)   ? "<s>" + s + "</s>"
                        : by_.one_in(2) ? "<strike>" + s + "</strike>"
                                        : "<span style=\"text-decoration:line-through\">" + s + "</span>";
                break;
            case mark::deleted: out_ += "<del>" + s + "</del>"; break;
            case mark::inserted: out_ += "<ins>" + s + "</ins>"; break;
            case mark::hidden: out_ += "<span style=\"display:none\">" + s + "</span>"; break;
            case mark::note: out_ += "<a href=\"#_ftn" + s + "\"><sup>[" + s + "]</sup></a>"; break;
        }
    }

    document const& d_;
    chance& by_;
    std::string out_;
};

inline std::string as_html(document const& d, chance& by) { return html_writer(d, by).run(); }

}  // namespace generator

#endif
