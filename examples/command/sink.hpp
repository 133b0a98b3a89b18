// SPDX-License-Identifier: BSL-1.0
/// Where the outcomes of a batch go. What was done in an earlier run, and is the same now, is taken over and not done again.
#ifndef GONGKAI_EXAMPLES_COMMAND_SINK_HPP
#define GONGKAI_EXAMPLES_COMMAND_SINK_HPP

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "outcome.hpp"

namespace command {

class sink {
public:
    sink() = default;
    sink(sink const&) = delete;
    sink& operator=(sink const&) = delete;
    virtual ~sink() = default;

    /// Whether the file with this key is done. Asked once for each file, in order.
    [[nodiscard]] virtual bool has(std::uint64_t key) = 0;
    /// What stands for an outcome; called on any thread.
    [[nodiscard]] virtual std::string render(outcome const& o) const = 0;
    /// Takes an outcome, in order; of one that was kept, what an earlier run made of it.
    virtual void put(outcome const& o, std::string_view rendered) = 0;
    /// What was put until now outlasts the end of the process.
    virtual void checkpoint() = 0;
    /// The output is whole: it appears under its name.
    virtual void finish() = 0;
};

/// A text file. It is written aside as FILE.part and renamed at the end; beside each stands a list of what is in it (FILE.state).
class text_sink : public sink {
public:
    using writer = std::string (*)(outcome const&, work_options const&);

    /// `options` is what the output depends on but for the files. "-" is standard output, which cannot be resumed. Throws failure.
    text_sink(std::string name, std::string header, std::string const& options, writer how, work_options const& work);
    ~text_sink() override;

    bool has(std::uint64_t key) override;
    std::string render(outcome const& o) const override { return how_(o, work_); }
    void put(outcome const& o, std::string_view rendered) override;
    void checkpoint() override;
    void finish() override;

private:
    struct piece {
        std::uint64_t key;
        std::int64_t from, length;
    };
    struct close_file {
        void operator()(std::FILE* f) const { std::fclose(f); }
    };
    using file = std::unique_ptr<std::FILE, close_file>;

    [[nodiscard]] std::string part() const { return name_ + ".part"; }
    [[nodiscard]] std::vector<piece> pieces_in(std::string const& data) const;
    void begin_anew();
    void cut();
    void write(std::uint64_t key, std::string_view bytes);
    [[nodiscard]] std::string copy_of(piece const& p);
    void require(bool good) const;

    std::string name_, header_, first_line_;
    writer how_;
    work_options work_;
    bool standard_;
    std::unordered_map<std::uint64_t, piece> whole_;  ///< of the finished output
    std::vector<piece> begun_;                        ///< of the one that was broken off, in order
    std::size_t asked_ = 0, passed_ = 0;              ///< of these
    bool ask_more_ = true, pass_more_ = true;         ///< whether the files are still the same, one by one
    file old_, out_, state_;
};

}  // namespace command

#endif
