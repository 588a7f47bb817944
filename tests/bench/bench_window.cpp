// SPDX-License-Identifier: MIT
// What a person waits for in the window of 100 000 recipients: from a keystroke to the painted list, and from choosing
// a row to its painted details; each against painting alone the same widget as it stands.
#include "FairClock.h"
#include "MadeUpRecipients.h"
#include "Typing.h"
#include "details/RecipientDetails.h"
#include "pages/RecipientsPage.h"
#include "recipients/RecipientsView.h"
#include "session/Session.h"
#include "theme/Appearance.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QEventLoop>

#include <benchmark/benchmark.h>

#include <memory>

using namespace PayRecipients;

namespace {

constexpr int entries = 100'000;

//! The page of the list, filled and on the screen.
struct Window {
    Window()
        : session(Profile::create(QStringLiteral("Acme"), Environment::Sandbox), k2::Credentials{})
        , page(RecipientsPage::Actions{ &refresh, &add, &import, &enter, {} })
    {
        QEventLoop loop;
        QObject::connect(&session, &Session::bookStateChanged, &loop, [&](Session::BookState state) {
            if (state == Session::BookState::Ready)
                loop.quit();
        });
        session.open();
        if (session.bookState() != Session::BookState::Ready)
            loop.exec();
        session.book()->apply(madeUpRecipients(session.book()->takeKeys(entries)));
        page.resize(1180, 700);
        page.setSession(&session);
        page.showPlace(Place::Recipients);
        page.show();
        settle();
    }
    ~Window() { page.setSession(nullptr); }

    //! Everything that waits is done, painting included.
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    QAction refresh, add, import, enter;
    Session session;
    RecipientsPage page;
};

std::unique_ptr<Window> shown; //!< ends before the application does

Window& window()
{
    if (!shown)
        shown = std::make_unique<Window>();
    return *shown;
}

void report(benchmark::State& state, const std::vector<double>& times)
{
    state.counters["p50"] = quantile(times, 0.5);
    state.counters["p99"] = quantile(times, 0.99);
}

void keystrokeToPaint(benchmark::State& state)
{
    const FairClock clock;
    std::vector<double> times;
    std::vector<double> painting;
    for (auto run : state) {
        for (const QString& text : keystrokes()) {
            times.push_back(clock.timeOf([&] {
                window().page.setSearchText(text);
                Window::settle();
            }));
            if (window().page.state() == RecipientsPage::State::Ready)
                painting.push_back(clock.timeOf([&] { window().page.view()->viewport()->repaint(); }));
        }
        window().page.setSearchText({});
        Window::settle();
    }
    report(state, times);
    state.counters["paint"] = quantile(painting, 0.5);
}

void chooseToPaint(benchmark::State& state)
{
    const FairClock clock;
    std::vector<double> times;
    std::vector<double> painting;
    // Rows that are on the screen: choosing one does not scroll the list, whose painting is no part of the baseline.
    const QAbstractItemModel& model = *window().page.view()->model();
    constexpr int onTheScreen = 15;
    int row = 0;
    window().page.view()->scrollToTop();
    Window::settle();
    for (auto run : state) {
        for (int i = 0; i < 20; ++i) {
            row = (row + 7) % onTheScreen;
            const RecipientKey key{ model.index(row, 0).data(RecipientsModel::KeyRole).toULongLong() };
            times.push_back(clock.timeOf([&] {
                window().page.choose(key);
                Window::settle();
            }));
            painting.push_back(clock.timeOf([] {
                for (QWidget* part : window().page.details()->findChildren<QWidget*>())
                    part->update();
                Window::settle();
            }));
        }
    }
    report(state, times);
    state.counters["paint"] = quantile(painting, 0.5);
    if (state.counters["paint"] < 0.05)
        state.SkipWithError("the details were not painted alone");
}

} // namespace

BENCHMARK(keystrokeToPaint)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(chooseToPaint)->Iterations(1)->Unit(benchmark::kMillisecond)->UseRealTime();

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Appearance appearance;
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    shown.reset();
    return 0;
}
