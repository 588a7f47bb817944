// SPDX-License-Identifier: MIT
#include "session/SessionMessages.h"

#include "exchange/LocationOffers.h"
#include "recipients/RecipientImport.h"
#include "sandbox/Sandbox.h"
#include "session/Session.h"
#include "widgets/MessageBar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

const QByteArray notFound = "[{\"match\":\"GET /*recipients/*\",\"action\":\"status\",\"status\":404}]";
const QByteArray hangs = "[{\"match\":\"GET /*recipients/*\",\"action\":\"hang\"}]";

} // namespace

//! What is said when a refresh has ended, against a real service.
class tst_SessionMessages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        sandbox::Options options;
        options.recipients = recipients;
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        QVERIFY(m_sandbox->start());
        m_session = std::make_unique<Session>(Profile::create(u"Acme"_s, Environment::Custom, m_sandbox->baseUrl()),
            k2::Credentials{ m_sandbox->clientId(), m_sandbox->clientSecret() });
        m_banner = std::make_unique<MessageBar>();
        m_bar = std::make_unique<MessageBar>();
        m_messages = std::make_unique<SessionMessages>(*m_session, *m_banner, *m_bar);
        m_session->open();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
    }

    void cleanup()
    {
        m_messages.reset();
        m_session.reset();
        m_sandbox.reset();
    }

    void aGoodRefreshNeedsNoWord()
    {
        importAll();
        refreshAll();
        QVERIFY2(!m_bar->isShown(), qPrintable(m_bar->text()));
        QVERIFY(m_session->lastRefresh().isValid());
    }

    void aGoodRefreshTakesAwayWhatARefreshSaidAndNothingElse()
    {
        importAll();
        Q_EMIT m_session->bookSetAside(u"elsewhere"_s);
        refreshAll();
        QVERIFY2(m_bar->text().contains(u"elsewhere"_s), qPrintable(m_bar->text()));
        QVERIFY(m_sandbox->setFaults(hangs));
        m_session->sync()->refreshAll();
        m_session->sync()->cancel();
        QVERIFY2(m_bar->text().contains(u"cancelled"_s), qPrintable(m_bar->text()));
        QVERIFY(m_sandbox->setFaults("[]"));
        refreshAll();
        QVERIFY2(!m_bar->isShown(), qPrintable(m_bar->text()));
    }

    void oneRecipientDoesNotMakeTheBookFresh()
    {
        importAll();
        QSignalSpy finished(m_session.get(), &Session::refreshFinished);
        m_session->sync()->refresh({ m_session->book()->keyAt(0) });
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!m_session->lastRefresh().isValid());
    }

    void aBookWithoutLocationsSaysSo()
    {
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = m_session->book()->takeKeys(1);
        changes.edits = { { changes.added.first(), Field::Nickname, Layer::Typed, u"Jane"_s } };
        m_session->book()->apply(changes);
        refreshAll();
        QVERIFY2(m_bar->text().contains(u"no location"_s), qPrintable(m_bar->text()));
    }

    void aBookThatIsNoLongerAnsweredForCanBeAskedAgain()
    {
        importAll();
        QVERIFY(m_sandbox->setFaults(notFound));
        refreshAll();
        QVERIFY2(m_bar->text().contains(u"could not be fetched"_s), qPrintable(m_bar->text()));
        QVERIFY(m_sandbox->setFaults("[]"));
        refreshAll();
        QVERIFY2(m_bar->text().contains(u"no longer answered for %1"_s.arg(recipients)), qPrintable(m_bar->text()));
        QVERIFY(!m_session->lastRefresh().isValid());
        QSignalSpy finished(m_session.get(), &Session::refreshFinished);
        button(u"Ask them again"_s)->click();
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().value<SyncReport>().answered, recipients);
    }

    void aCancelledRefreshSaysWhatWasLeft()
    {
        importAll();
        QVERIFY(m_sandbox->setFaults(hangs));
        QSignalSpy finished(m_session.get(), &Session::refreshFinished);
        m_session->sync()->refreshAll();
        m_session->sync()->cancel();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY2(
            m_bar->text().contains(u"cancelled"_s) && m_bar->text().contains(u"%1 were not asked"_s.arg(recipients)),
            qPrintable(m_bar->text()));
        QVERIFY(!m_session->lastRefresh().isValid());
    }

private:
    static constexpr int recipients = 12;

    void importAll()
    {
        RecipientBook& book = *m_session->book();
        const RecipientImport import(
            locationOffers(m_sandbox->locations().join(u'\n'), m_session->profile().origin()), book.snapshot());
        book.apply(import.toChangeSet(book.takeKeys(import.count(RecipientImport::Verdict::New)), Source::Import,
            QDateTime::currentDateTimeUtc()));
        QCOMPARE(book.size(), recipients);
    }

    void refreshAll()
    {
        QSignalSpy finished(m_session.get(), &Session::refreshFinished);
        m_session->sync()->refreshAll();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20'000);
    }

    QPushButton* button(const QString& text) const
    {
        for (auto* one : m_bar->findChildren<QPushButton*>()) {
            if (QString(one->text()).remove(u'&') == text)
                return one;
        }
        qFatal("no such button");
        return nullptr;
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MessageBar> m_banner;
    std::unique_ptr<MessageBar> m_bar;
    std::unique_ptr<SessionMessages> m_messages;
};

QTEST_MAIN(tst_SessionMessages)
#include "tst_SessionMessages.moc"
