// SPDX-License-Identifier: MIT
//! Runs with an unlocked keyring, a real one.
#include "session/ProxyQuestions.h"

#include "dialogs/ProxySignInDialog.h"
#include "keychain/Keychain.h"
#include "profiles/Profile.h"
#include "session/StoredCredentials.h"

#include <QDialog>
#include <QLineEdit>
#include <QNetworkProxy>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_ProxyQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_questions = std::make_unique<ProxyQuestions>(m_keychain, *m_window);
    }

    void cleanup()
    {
        m_questions.reset();
        m_window.reset();
    }

    void eachProxyIsToldItsOwnAnswer()
    {
        const auto one = waitBehind(u"one.example"_s);
        QTRY_COMPARE(dialogs().size(), 1);
        ProxySignInDialog* first = dialogs().first();
        const auto other = waitBehind(u"other.example"_s);
        QTRY_COMPARE(dialogs().size(), 2);

        answer(*first, u"Jane"_s);
        QTRY_VERIFY(one->has_value());
        QVERIFY(one->value());
        QVERIFY(!other->has_value());
        QCOMPARE(userAt(u"one.example"_s), u"Jane"_s);
        QCOMPARE(userAt(u"other.example"_s), QString());
        QTRY_COMPARE(keptUserOf(u"one.example:8080"_s), u"Jane"_s);
        QCOMPARE(keptUserOf(u"other.example:8080"_s), QString());

        QTRY_COMPARE(dialogs().size(), 1);
        answer(*dialogs().first(), u"John"_s);
        QTRY_VERIFY(other->has_value());
        QCOMPARE(userAt(u"other.example"_s), u"John"_s);
        QCOMPARE(userAt(u"one.example"_s), u"Jane"_s);
    }

    void takenAwayUnansweredIsDeclined_data()
    {
        QTest::addColumn<bool>("aboveADialog");
        QTest::newRow("above the window") << false;
        QTest::newRow("above a dialog that goes away") << true;
    }

    void takenAwayUnansweredIsDeclined()
    {
        QFETCH(bool, aboveADialog);
        const QString host = aboveADialog ? u"dialog.example"_s : u"window.example"_s; // each has an entry of its own
        std::unique_ptr<QDialog> waiting;
        if (aboveADialog) {
            waiting = std::make_unique<QDialog>(m_window.get());
            waiting->open();
        }
        const auto known = waitBehind(host);
        QTRY_COMPARE(dialogs().size(), 1);
        QCOMPARE(dialogs().first()->parentWidget(), aboveADialog ? waiting.get() : m_window.get());
        if (aboveADialog)
            waiting.reset();
        else
            delete dialogs().first();
        QTRY_VERIFY(known->has_value());
        QVERIFY(!known->value());
        // … and asked for again when it is needed again.
        const auto again = waitBehind(host);
        QTRY_COMPARE(dialogs().size(), 1);
        answer(*dialogs().first(), u"Jane"_s);
        QTRY_VERIFY(again->has_value());
        QVERIFY(again->value());
    }

private:
    QNetworkProxy proxyAt(const QString& host) { return QNetworkProxy(QNetworkProxy::HttpProxy, host, 8080); }

    //! As a request does that this proxy refused; whether it may go on is told in what is returned.
    std::shared_ptr<std::optional<bool>> waitBehind(const QString& host)
    {
        auto known = std::make_shared<std::optional<bool>>();
        k2::ProxySignIn& signIn = m_questions->signIn();
        signIn.takeRefusal(proxyAt(host));
        signIn.wait(k2::ProxySignIn::nameOf(proxyAt(host)), signIn.turn(), m_window.get(),
            [known](bool isKnown) { *known = isKnown; });
        return known;
    }

    QList<ProxySignInDialog*> dialogs() const { return m_window->findChildren<ProxySignInDialog*>(); }
    QString userAt(const QString& host) { return m_questions->signIn().withCredentials(proxyAt(host)).user(); }

    void answer(ProxySignInDialog& dialog, const QString& user)
    {
        for (auto* field : dialog.findChildren<QLineEdit*>())
            field->setText(field->accessibleName() == u"Proxy user name" ? user : u"s3cret"_s);
        dialog.accept();
    }

    QString keptUserOf(const QString& proxy)
    {
        std::optional<QString> user;
        m_keychain.read(Profile::proxyKeychainName(proxy), this, [&user](const auto& entry) {
            const auto kept = entry ? proxyCredentialsFromKeychainEntry(*entry) : std::nullopt;
            user = kept ? kept->user : QString();
        });
        return QTest::qWaitFor([&user] { return user.has_value(); }, 10'000) ? *user : QString();
    }

    Keychain m_keychain{ u"Pay Recipients test"_s };
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ProxyQuestions> m_questions;
};

QTEST_MAIN(tst_ProxyQuestions)
#include "tst_ProxyQuestions.moc"
