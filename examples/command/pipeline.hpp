// SPDX-License-Identifier: BSL-1.0
/// Work on many items by several threads, with their results in order and little memory.
#ifndef GONGKAI_EXAMPLES_COMMAND_PIPELINE_HPP
#define GONGKAI_EXAMPLES_COMMAND_PIPELINE_HPP

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace command {

enum class order : unsigned char { kept, free };

/// Calls `work(item)` on `jobs` threads for each item that `take()` gives until it gives none, and `put(result)` for each result: in the order of the
/// items, or as they come. `take` is never called twice at a time, and neither is `put`; whichever thread has finished something puts what is
/// ready, so that no thread waits for another's output. Few results are held at any time. What any of them throws ends the run and is thrown again.
template <class Item, class Result, class Take, class Work, class Put>
class pipeline {
public:
    pipeline(unsigned jobs, order how, Take take, Work work, Put put)
        : jobs_(jobs),
          window_(jobs * std::size_t{64}),
          how_(how),
          take_(std::move(take)),
          work_(std::move(work)),
          put_(std::move(put)) {}

    void run() {
        {
            std::vector<std::jthread> helpers;
            for (unsigned i = 1; i < jobs_; ++i) helpers.emplace_back([this] { serve(); });
            serve();
        }
        if (error_) std::rethrow_exception(error_);
    }

private:
    /// One thread: puts what is ready, else works on the next item, else waits for the others.
    void serve() {
        std::unique_lock lock(mutex_);
        try {
            while (!error_ && (!ended_ || taken_ > written_)) {
                if (!putting_ && ready())
                    put_one(lock);
                else if (!ended_ && !taking_ && taken_ - written_ < window_)
                    work_one(lock);
                else
                    changed_.wait(lock);
            }
        } catch (...) {
            if (!lock.owns_lock()) lock.lock();
            if (!error_) error_ = std::current_exception();
            ended_ = true;
        }
        changed_.notify_all();
    }
    [[nodiscard]] bool ready() const {
        return !finished_.empty() && (how_ == order::free || finished_.begin()->first == written_);
    }
    void put_one(std::unique_lock<std::mutex>& lock) {
        putting_ = true;
        Result result = std::move(finished_.extract(finished_.begin()).mapped());
        lock.unlock();
        put_(std::move(result));
        lock.lock();
        putting_ = false;
        ++written_;
        changed_.notify_all();
    }
    void work_one(std::unique_lock<std::mutex>& lock) {
        taking_ = true;  // not under the lock: standard input may keep it waiting while results can be put
        lock.unlock();
        std::optional<Item> item = take_();
        lock.lock();
        taking_ = false;
        ended_ = !item;
        changed_.notify_all();
        if (!item) return;
        std::size_t const number = taken_++;
        lock.unlock();
        Result result = work_(std::move(*item));
        lock.lock();
        finished_.emplace(number, std::move(result));
        changed_.notify_all();
    }

    std::size_t const jobs_, window_;
    order const how_;
    Take take_;
    Work work_;
    Put put_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::size_t, Result> finished_;
    std::size_t taken_ = 0, written_ = 0;
    bool taking_ = false, putting_ = false, ended_ = false;
    std::exception_ptr error_;
};

template <class Item, class Result, class Take, class Work, class Put>
void run_in_parallel(unsigned jobs, order how, Take take, Work work, Put put) {
    pipeline<Item, Result, Take, Work, Put>{jobs, how, std::move(take), std::move(work), std::move(put)}.run();
}

}  // namespace command

#endif
