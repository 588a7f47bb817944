// SPDX-License-Identifier: MIT
#include "session/SessionMessages.h"

#include "exchange/LocationOffers.h"
#include "recipients/RecipientImport.h"
#include "sandbox/Sandbox.h"
#include "session/Session.h"
#include "widgets/MessageBar.h"
#include "widgets/MessageQueue.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

namespace {

const QByteArray notFound = "[{\"match\":\"GET /*recipients/*\",\"action\":\"status\",\"status\":404}]";
const QByteArray gone = "[{\"match\":\"GET /*recipients/*\",\"action\":\"status\",\"status\":410}]";
const QByteArray hangs = "[{\"match\":\"GET /*recipients/*\",\"action\":\"hang\"}]";
const QByteArray revocationFails = "[{\"match\":\"POST /oauth/revoke\",\"action\":\"status\",\"status\":503}]";
const QByteArray creationHangs = "[{\"match\":\"POST /api/*\",\"action\":\"hang\"}]";

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
        m_queue = std::make_unique<MessageQueue>(*m_bar);
        m_messages = std::make_unique<SessionMessages>(*m_session, *m_banner, *m_queue);
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
        QVERIFY2(m_bar->text().contains(u"elsewhere"_s), qPrintable(m_bar->text()));
        m_queue->withdraw(MessageTopic::Book);
        QVERIFY2(!m_bar->isShown(), qPrintable(m_bar->text()));
    }

    void aServiceThatAnswersForNobodyOffersToGoOnWithoutIt()
    {
        importAll();
        QVERIFY(m_sandbox->setFaults(gone));
        refreshAll();
        QCOMPARE(m_bar->kind(), MessageBar::Kind::Problem);
        QVERIFY2(m_bar->text().contains(u"may have ended this service"_s), qPrintable(m_bar->text()));
        QSignalSpy import(m_messages.get(), &SessionMessages::importRequested);
        QSignalSpy byHand(m_messages.get(), &SessionMessages::enterByHandRequested);
        button(u"Import…"_s)->click();
        button(u"Enter by hand…"_s)->click();
        QCOMPARE(import.size(), 1);
        QCOMPARE(byHand.size(), 1);
        QVERIFY(m_sandbox->setFaults("[]"));
        QSignalSpy finished(m_session.get(), &Session::refreshFinished);
        button(u"Ask them again"_s)->click();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY2(!m_bar->isShown(), qPrintable(m_bar->text()));
    }

    void signingOutSaysWhatItWaitsFor()
    {
        QVERIFY(m_sandbox->setFaults(creationHangs));
        m_session->additions()->start({ RecipientType::Till, { { Field::TillNumber, u"012345"_s } } });
        QTRY_VERIFY(m_sandbox->requests().contains("/api/v2/external_recipients"));
        const QSignalSpy signedOut(m_session.get(), &Session::signedOut);
        m_session->signOut();
        QVERIFY2(m_bar->text().contains(u"You are signed out here. Acme is told as soon as it has answered"_s),
            qPrintable(m_bar->text()));
        QCOMPARE(m_session->additions()->keys().size(), 1);
        QCOMPARE(signedOut.count(), 0);
    }

    void aSignOutThatTheServiceDidNotHearOfIsTriedAgain()
    {
        importAll();
        refreshAll();
        QVERIFY(m_sandbox->setFaults(revocationFails));
        m_session->signOut();
        QTRY_VERIFY2(m_bar->text().contains(u"but Kopo Kopo could not be told"_s), qPrintable(m_bar->text()));
        QVERIFY(m_sandbox->setFaults("[]"));
        button(u"Try again"_s)->click();
        QTRY_VERIFY2(m_bar->text().startsWith(u"You are signed out. "_s), qPrintable(m_bar->text()));
        QCOMPARE(m_sandbox->requests().count("/oauth/revoke"), 2);
    }

    void aSignOutThatFailedTwiceOverSaysBoth()
    {
        k2::Error service;
        service.kind = k2::Error::Kind::Unreachable;
        Q_EMIT m_session->signedOut(KeychainError{ KeychainError::Kind::TimedOut, {} }, service);
        QVERIFY2(m_bar->text().startsWith(u"The client secret could not be removed from the keychain."_s),
            qPrintable(m_bar->text()));
        QVERIFY2(m_bar->text().contains(u"Kopo Kopo could not be told"_s), qPrintable(m_bar->text()));
        QCOMPARE(m_bar->kind(), MessageBar::Kind::Problem);
        QVERIFY(button(u"Try again"_s)->isVisibleTo(m_bar.get()));
    }

    void refusedCredentialsAskForASignInAndAreForgottenAfterIt()
    {
        importAll();
        m_session->signIn({ m_sandbox->clientId(), u"not the secret"_s });
        refreshAll();
        QVERIFY2(m_bar->text().contains(u"did not accept the client ID"_s), qPrintable(m_bar->text()));
        QSignalSpy signIn(m_messages.get(), &SessionMessages::signInToRefreshRequested);
        button(u"Sign in…"_s)->click();
        QCOMPARE(signIn.size(), 1);
        m_session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
        QVERIFY2(!m_bar->isShown(), qPrintable(m_bar->text()));
    }

    void whatStoppedARefreshIsForgottenAfterASignIn()
    {
        importAll();
        m_sandbox.reset();
        refreshAll();
        QCOMPARE(m_bar->kind(), MessageBar::Kind::Problem);
        m_session->signIn({ u"some-client"_s, u"some-secret"_s });
        QVERIFY2(!m_bar->isShown(), qPrintable(m_bar->text()));
    }

    void aServiceThatCannotBeReachedIsTriedAgainAsAWhole()
    {
        importAll();
        m_sandbox.reset();
        refreshAll();
        QCOMPARE(m_bar->kind(), MessageBar::Kind::Problem);
        QVERIFY2(m_bar->text().contains(u"cannot be reached"_s), qPrintable(m_bar->text()));
        QSignalSpy again(m_messages.get(), &SessionMessages::refreshRequested);
        button(u"Try again"_s)->click();
        QCOMPARE(again.size(), 1);
        QVERIFY2(!m_bar->isShown(), qPrintable(m_bar->text()));
    }

    void newlyApprovedAreToldAndRemembered()
    {
        importAll();
        refreshAll();
        QVERIFY(m_session->approvals()->recipients().isEmpty());
        const QString location = approvedLocation();
        QVERIFY(!location.isEmpty());
        const RecipientKey key = *m_session->book()->findByLocation(*Location::parse(location));
        ChangeSet pending;
        pending.source = Source::Service;
        pending.time = QDateTime::currentDateTimeUtc();
        pending.edits = { { key, Field::Status, Layer::Told, u"Pending"_s } };
        m_session->book()->apply(pending);
        refreshAll();
        QCOMPARE(m_session->approvals()->recipients(), QList{ key });
        QCOMPARE(m_session->viewState(u"newlyApproved"_s).toList().size(), 1);
        QCOMPARE(m_bar->kind(), MessageBar::Kind::Success);
        QVERIFY2(m_bar->text().contains(u"newly approved"_s), qPrintable(m_bar->text()));
        QSignalSpy approvals(m_messages.get(), &SessionMessages::approvalsRequested);
        button(u"Show approvals"_s)->click();
        QCOMPARE(approvals.size(), 1);
        m_session->approvals()->markSeen(key);
        QVERIFY(m_session->approvals()->recipients().isEmpty());
        QVERIFY(m_session->viewState(u"newlyApproved"_s).toList().isEmpty());
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

    void whatIsSaidOfABookEndsWithIt()
    {
        importAll();
        QVERIFY(m_sandbox->setFaults(notFound));
        refreshAll();
        Q_EMIT m_session->recoveryPassphraseFailed({ StoreError::Kind::DiskFull, {}, {}, {} });
        QVERIFY(m_queue->has(MessageTopic::Refresh));
        QVERIFY(m_queue->has(MessageTopic::RecoveryPassphrase));
        m_session->beginBookForSessionOnly();
        QVERIFY(!m_queue->has(MessageTopic::Refresh));
        QVERIFY(!m_queue->has(MessageTopic::RecoveryPassphrase));
    }

private:
    static constexpr int recipients = 12;

    //! Of an entry that the service told is approved.
    QString approvedLocation() const
    {
        for (int row = 0; row < m_session->book()->size(); ++row) {
            if (m_session->book()->at(row).isApproved())
                return m_session->book()->textAt(row, Field::Location);
        }
        return {};
    }

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
    std::unique_ptr<MessageQueue> m_queue;
    std::unique_ptr<SessionMessages> m_messages;
};

QTEST_MAIN(tst_SessionMessages)
#include "tst_SessionMessages.moc"
