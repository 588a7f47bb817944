// SPDX-License-Identifier: MIT
//! Against a real service: what is said when one recipient was asked about.
#include "recipients/RecipientChecks.h"

#include "sandbox/Sandbox.h"
#include "session/Session.h"
#include "support/RecipientWith.h"

#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;

} // namespace

class tst_RecipientChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sandbox::Options options;
        options.recipients = 10;
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        QVERIFY(m_sandbox->start());
    }

    void init()
    {
        QVERIFY(m_sandbox->setFaults("[]"));
        m_session = std::make_unique<Session>(Profile::create(u"Test"_s, Environment::Custom, m_sandbox->baseUrl()),
            k2::Credentials{ m_sandbox->clientId(), m_sandbox->clientSecret() });
        m_session->open();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
        m_checks = std::make_unique<RecipientChecks>();
        m_checks->setSession(m_session.get());
        m_key = m_session->book()->takeKeys(1).first();
        ChangeSet changes;
        changes.source = Source::Import;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = { m_key };
        changes.edits = { { m_key, Field::Location, Layer::Told, m_sandbox->locations().first() } };
        m_session->book()->apply(changes);
    }

    void cleanup()
    {
        m_checks->setSession(nullptr);
        m_session.reset();
    }

    void whatIsDifferentIsSaidAndThenThatNothingIs()
    {
        QSignalSpy begun(m_checks.get(), &RecipientChecks::begun);
        QSignalSpy ended(m_checks.get(), &RecipientChecks::ended);
        check();
        QVERIFY(m_checks->isUnderWay(m_key));
        QCOMPARE(begun.count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 10'000);
        QVERIFY(!m_checks->isUnderWay(m_key));
        QCOMPARE(ended.first().at(0).value<RecipientKey>(), m_key);
        QCOMPARE(ended.first().at(1).toBool(), false);
        const QString status = m_session->book()->find(m_key)->text(Field::Status);
        QVERIFY(!status.isEmpty());
        QVERIFY(ended.first().at(2).toString().contains(u"“%1”"_s.arg(status)));
        QTRY_VERIFY(!m_session->sync()->isRunning());

        check();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 2, 10'000);
        QCOMPARE(ended.last().at(2).toString(), u"Kopo Kopo answered: nothing has changed."_s);
    }

    void aFailureIsSaidInWords()
    {
        QVERIFY(m_sandbox->setFaults("[{\"match\":\"GET *pay_recipients*\",\"action\":\"status\",\"status\":403}]"));
        QSignalSpy ended(m_checks.get(), &RecipientChecks::ended);
        check();
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 10'000);
        QCOMPARE(ended.first().at(1).toBool(), true);
        QVERIFY(!ended.first().at(2).toString().isEmpty());
    }

    void aCheckThatIsCancelledEndsToo()
    {
        QVERIFY(m_sandbox->setFaults("[{\"match\":\"GET *pay_recipients*\",\"action\":\"hang\"}]"));
        QSignalSpy ended(m_checks.get(), &RecipientChecks::ended);
        check();
        m_session->sync()->cancel();
        QCOMPARE(ended.count(), 1);
        QCOMPARE(ended.first().at(1).toBool(), true);
        QVERIFY(ended.first().at(2).toString().contains(u"before Kopo Kopo answered"_s));
        QVERIFY(!m_checks->isUnderWay(m_key));
    }

    void theSentenceSaysWhatMatters_data()
    {
        QTest::addColumn<Recipient>("before");
        QTest::addColumn<Recipient>("after");
        QTest::addColumn<QString>("words");
        const Recipient pending = recipientWith({ { Field::Status, u"Pending"_s } });
        const Recipient review = recipientWith({ { Field::Status, u"Under review"_s } });
        const Recipient approved = recipientWith({ { Field::Status, u"Approved"_s }, { Field::Reference, reference } });
        QTest::newRow("approved") << pending << approved
                                  << u"The status is “Approved” now, and the destination reference has come."_s;
        QTest::newRow("another status") << pending << review << u"The status is “Under review” now."_s;
        QTest::newRow("a reference only") << recipientWith({ { Field::Status, u"Approved"_s } }) << approved
                                          << u"The destination reference has come."_s;
        QTest::newRow("details") << pending
                                 << recipientWith(
                                        { { Field::Status, u"Pending"_s }, { Field::Email, u"a@b.example"_s } })
                                 << u"Kopo Kopo told new details, which are shown now."_s;
        QTest::newRow("only the time of the answer")
            << pending
            << recipientWith(
                   { { Field::Status, u"Pending"_s }, { Field::ToldAt, u"1"_s }, { Field::Lookup, u"answered"_s } })
            << u"Kopo Kopo answered: nothing has changed."_s;
    }

    void theSentenceSaysWhatMatters()
    {
        QFETCH(Recipient, before);
        QFETCH(Recipient, after);
        QFETCH(QString, words);
        QCOMPARE(checkText(before, after), words);
    }

private:
    void check()
    {
        m_checks->begin(m_key);
        m_session->sync()->refresh({ m_key });
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<RecipientChecks> m_checks;
    RecipientKey m_key = RecipientKey::None;
};

QTEST_MAIN(tst_RecipientChecks)
#include "tst_RecipientChecks.moc"
