//! A part of an exchange written as straight code: a coroutine that waits for replies and for other parts.
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace cyd::client {

//! Starts when it is awaited (or resumed), and gives its value to whoever awaits it. Dropping it drops
//! everything that it waits for; that is how a round is broken off.
template <typename T> class Step {
public:
    struct promise_type {
        std::optional<T> value;
        std::coroutine_handle<> awaiting;

        Step get_return_object() { return Step(std::coroutine_handle<promise_type>::from_promise(*this)); }
        std::suspend_always initial_suspend() noexcept { return {}; }
        auto final_suspend() noexcept
        {
            struct GoBack {
                bool await_ready() noexcept { return false; }
                std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> done) noexcept
                {
                    const auto next = done.promise().awaiting;
                    return next ? next : std::noop_coroutine();
                }
                void await_resume() noexcept { }
            };
            return GoBack {};
        }
        void return_value(T result) { value = std::move(result); }
        // Nothing here throws but a failing allocation, and after that there is nothing sensible to do.
        void unhandled_exception() noexcept { std::terminate(); }
    };

    Step() = default;
    Step(Step&& other) noexcept
        : m_handle(std::exchange(other.m_handle, {}))
    {
    }
    Step& operator=(Step&& other) noexcept
    {
        if (this != &other) {
            drop();
            m_handle = std::exchange(other.m_handle, {});
        }
        return *this;
    }
    ~Step() { drop(); }

    void resume() { m_handle.resume(); }
    [[nodiscard]] bool exists() const { return static_cast<bool>(m_handle); }
    [[nodiscard]] bool isDone() const { return m_handle && m_handle.done(); }
    [[nodiscard]] T take() { return std::move(*m_handle.promise().value); }

    bool await_ready() const noexcept { return false; }
    std::coroutine_handle<> await_suspend(std::coroutine_handle<> awaiting) noexcept
    {
        m_handle.promise().awaiting = awaiting;
        return m_handle;
    }
    T await_resume() { return take(); }

private:
    explicit Step(std::coroutine_handle<promise_type> handle)
        : m_handle(handle)
    {
    }
    void drop()
    {
        if (m_handle)
            std::exchange(m_handle, {}).destroy();
    }
    std::coroutine_handle<promise_type> m_handle;
};

} // namespace cyd::client
