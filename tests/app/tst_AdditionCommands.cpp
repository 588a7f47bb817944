// SPDX-License-Identifier: MIT
//! The dialogs of an addition over a real service and a real book, as a person uses them.
#include "details/CreationSection.h"
#include "dialogs/AddRecipientDialog.h"
#include "dialogs/FoundRecipientDialog.h"
#include "dialogs/ProblemLine.h"
#include "recipients/RecipientCommands.h"
#include "sandbox/Sandbox.h"
#include "session/RecipientAdditions.h"
#include "session/Session.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

using Texts = QList<std::pair<QString, QString>>;

class AdditionCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        sandbox::Options options;
        options.recipients = 1;
        m_sandbox = std::make_unique<sandbox::Sandbox>(options);
        QVERIFY(m_sandbox->start());
        openSession(ApiVersion::V2);
    }

    void cleanup()
    {
        m_window.reset();
        m_session.reset();
        m_sandbox.reset();
    }

    void eachTypeIsCreatedFetchedAndShown_data()
    {
        QTest::addColumn<ApiVersion>("version");
        QTest::addColumn<QString>("type");
        QTest::addColumn<Texts>("texts");
        for (const ApiVersion version : { ApiVersion::V1, ApiVersion::V2 }) {
            const char* const name = version == ApiVersion::V1 ? "v1" : "v2";
            QTest::addRow("wallet by %s", name)
                << version << u"Mobile wallet"_s
                << Texts{ { u"First name"_s, u"Jane"_s }, { u"Last name"_s, u"Wanjiru"_s },
                       { u"Phone number"_s, u"0712345678"_s }, { u"Network"_s, u"Safaricom"_s } };
            QTest::addRow("bank by %s", name)
                << version << u"Bank account"_s
                << Texts{ { u"Account name"_s, u"Acme"_s }, { u"Account number"_s, u"0012345"_s },
                       { u"Bank branch reference"_s, u"633aa26c-7b7c-4091-ae28-96c0687cf886"_s },
                       { u"Settlement method"_s, u"EFT"_s } };
            QTest::addRow("till by %s", name)
                << version << u"Till"_s << Texts{ { u"Till name"_s, u"Duka"_s }, { u"Till number"_s, u"012345"_s } };
            QTest::addRow("paybill by %s", name)
                << version << u"Paybill"_s
                << Texts{ { u"Paybill name"_s, u"Power"_s }, { u"Paybill number"_s, u"888880"_s },
                       { u"Paybill account number"_s, u"00045"_s } };
        }
    }

    void eachTypeIsCreatedFetchedAndShown()
    {
        QFETCH(ApiVersion, version);
        QFETCH(QString, type);
        QFETCH(Texts, texts);
        openSession(version);
        QSignalSpy shown(m_commands, &RecipientCommands::entered);
        m_commands->addRecipient();
        fill(type, texts);
        press(u"Add recipient"_s);
        QTRY_COMPARE(shown.count(), 1);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_session->book()->size(), 1);
        QTRY_COMPARE(entry().text(Field::Status), u"Pending"_s);
        QVERIFY(entry().text(Field::Location).startsWith(m_session->profile().origin()));
        QVERIFY(!entry().isCreationOpen());
        QCOMPARE(posts(), 1);
    }

    void withoutSigningInThePersonIsAskedTo()
    {
        m_session->signOut();
        QSignalSpy needed(m_commands, &RecipientCommands::signInNeeded);
        m_commands->addRecipient();
        QCOMPARE(needed.count(), 1);
        QVERIFY(!dialog());
        // … and goes on where they were.
        m_session->signIn({ m_sandbox->clientId(), m_sandbox->clientSecret() });
        needed.first().at(1).value<std::function<void()>>()();
        QVERIFY(dialog());
    }

    void aRefusalLosesNothingAndIsMended()
    {
        m_commands->addRecipient();
        fill(u"Mobile wallet"_s,
            { { u"First name"_s, u"Jane"_s }, { u"Last name"_s, u"Wanjiru"_s }, { u"Phone number"_s, u"123"_s },
                { u"Network"_s, u"Safaricom"_s } });
        press(u"Add recipient"_s);
        QTRY_VERIFY(!problems().isEmpty());
        QVERIFY(problems().first().contains(u"Phone number is an invalid number"_s));
        QCOMPARE(line(u"Phone number"_s)->accessibleDescription(), problems().first());
        QCOMPARE(line(u"First name"_s)->text(), u"Jane"_s);
        QCOMPARE(m_session->book()->size(), 0);
        line(u"Phone number"_s)->setText(u"0112345678"_s);
        press(u"Add recipient"_s);
        QTRY_VERIFY(!dialog());
        QCOMPARE(m_session->book()->size(), 1);
        QCOMPARE(posts(), 2);
    }

    void whatIsUnderWayIsNotYetOfUnknownOutcome()
    {
        goWrong("hang");
        addATill();
        QTRY_COMPARE(posts(), 1);
        QVERIFY(entry().isCreationOpen());
        QCOMPARE(m_session->additions()->keys(), QList{ entry().key() });
        QVERIFY(!isShownAsUnknown());
        press(u"Cancel"_s);
        QTRY_VERIFY(!dialog());
        QVERIFY(m_session->additions()->keys().isEmpty());
        QVERIFY(isShownAsUnknown());
    }

    void anAnswerThatDoesNotSayIsShownWithItsEntry_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QString>("says");
        const QString silent = u"its answer does not say whether it created Duka"_s;
        QTest::newRow("the connection was closed") << QByteArray("reset") << u"never came"_s;
        QTest::newRow("200 with nothing") << QByteArray(R"(body","body":")") << silent;
        QTest::newRow("200 with a page") << QByteArray(R"(body","body":"<p>Hello</p>","content_type":"text/html)")
                                         << silent;
        QTest::newRow("202") << QByteArray(R"(body","status":202,"body":"{}","content_type":"application/json)")
                             << silent;
        QTest::newRow("204") << QByteArray(R"(body","status":204,"body":")") << silent;
        QTest::newRow("a page of a gateway")
            << QByteArray(R"(status","status":502,"body":"<p>Bad gateway</p>)") << silent;
    }

    void anAnswerThatDoesNotSayIsShownWithItsEntry()
    {
        QFETCH(QByteArray, fault);
        QFETCH(QString, says);
        goWrong(fault);
        QSignalSpy shown(m_commands, &RecipientCommands::entered);
        QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        addATill();
        QTRY_COMPARE(shown.count(), 1);
        QTRY_VERIFY(!dialog());
        QVERIFY(isShownAsUnknown());
        const QString notice = noticed.last().first().toString();
        QVERIFY2(notice.startsWith(u"Look in Kopo Kopo before you try again"_s) && notice.contains(says),
            qPrintable(notice));
        CreationSection section;
        section.showRecipient(entry(), {});
        QVERIFY(section.findChild<QLabel*>()->text().startsWith(u"Outcome unknown"_s));
        QCOMPARE(posts(), 1);
    }

    void anAnswerWhoseBodyIsCutOffTellsWhereItIs()
    {
        goWrong("truncate");
        QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        addATill();
        QTRY_VERIFY(!dialog());
        QCOMPARE(noticed.last().first().toString(), u"Created Duka"_s);
        QVERIFY(entry().has(Field::Location));
        QVERIFY(!entry().isCreationOpen());
        QCOMPARE(posts(), 1);
    }

    void anAnswerWithoutAUsableAddressIsToldAsSuch()
    {
        goWrong(R"(redirect","status":201,"location":"/api/v3/payees/17)");
        QSignalSpy noticed(m_commands, &RecipientCommands::noticed);
        addATill();
        QTRY_VERIFY(!dialog());
        QVERIFY(isShownAsUnknown());
        QVERIFY(noticed.last().first().toString().contains(u"but gave no usable address"_s));
        CreationSection section;
        section.showRecipient(entry(), {});
        const QString sentence = section.findChild<QLabel*>()->text();
        QVERIFY2(sentence.contains(u"/api/v3/payees/17”."_s) && !sentence.contains(u"Outcome unknown"_s),
            qPrintable(sentence));
    }

    void oneThatDoesNotExistIsCreatedAsTheSameEntry()
    {
        const RecipientKey key = anUnknownTill();
        m_commands->addAgain(key);
        QCOMPARE(line(u"Till name"_s)->text(), u"Duka"_s);
        QCOMPARE(line(u"Till number"_s)->text(), u"012345"_s);
        press(u"Add recipient"_s);
        QTRY_VERIFY(!dialog());
        QTRY_COMPARE(entry().text(Field::Status), u"Pending"_s);
        QCOMPARE(m_session->book()->size(), 1);
        QCOMPARE(entry().key(), key);
        QVERIFY(!entry().isCreationOpen());
    }

    void oneThatIsRefusedTheSecondTimeStaysAQuestion()
    {
        const RecipientKey key = anUnknownTill();
        m_commands->addAgain(key);
        line(u"Till number"_s)->clear();
        press(u"Add recipient"_s);
        QTRY_VERIFY(!problems().isEmpty());
        press(u"Cancel"_s);
        QTRY_VERIFY(!dialog());
        QVERIFY(isShownAsUnknown());
        QCOMPARE(entry().text(Field::TillNumber), u"012345"_s);
    }

    void oneThatExistsIsFoundByItsLocationAndFetched()
    {
        const RecipientKey key = anUnknownTill();
        m_commands->sayItExists(key);
        line(u"Location or reference"_s)->setText(m_sandbox->locations().first());
        press(u"Save"_s);
        QVERIFY(!entry().isCreationOpen());
        QTRY_VERIFY(entry().has(Field::Status));
        QCOMPARE(entry().text(Field::Location), m_sandbox->locations().first());
    }

    void oneThatExistsIsFoundByItsReference()
    {
        const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
        const RecipientKey key = anUnknownTill();
        m_commands->sayItExists(key);
        line(u"Location or reference"_s)->setText(u' ' + reference.toUpper());
        press(u"Save"_s);
        QVERIFY(!entry().isCreationOpen());
        QCOMPARE(entry().text(Field::Reference), reference);
        m_commands->history().stack().undo();
        QVERIFY(entry().isCreationOpen());
        QVERIFY(!entry().has(Field::Reference));
    }

    void whatIsNeitherLocationNorReferenceIsToldBesideTheField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << u" "_s << u"first"_s;
        QTest::newRow("some word") << u"Duka"_s << u"no destination reference"_s;
        QTest::newRow("of another service")
            << u"https://api.kopokopo.com/pay_recipients/4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s
            << u"belongs to api.kopokopo.com"_s;
        QTest::newRow("a payment's")
            << u"https://api.kopokopo.com/api/v1/payments/4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s
            << u"no recipient's"_s;
    }

    void whatIsNeitherLocationNorReferenceIsToldBesideTheField()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        m_commands->sayItExists(anUnknownTill());
        line(u"Location or reference"_s)->setText(text);
        press(u"Save"_s);
        QCOMPARE(problems().size(), 1);
        QVERIFY2(problems().first().contains(says), qPrintable(problems().first()));
        QCOMPARE(line(u"Location or reference"_s)->accessibleDescription(), problems().first());
        QVERIFY(entry().isCreationOpen());
        line(u"Location or reference"_s)->setText(m_sandbox->locations().first());
        QVERIFY(problems().isEmpty());
    }

    void theSessionMayEndWhileTheServiceIsAsked()
    {
        goWrong("hang");
        addATill();
        QTRY_COMPARE(posts(), 1);
        m_commands->setSession(nullptr);
        m_session.reset();
        m_window.reset();
    }

private:
    void openSession(ApiVersion version)
    {
        Profile profile = Profile::create(u"Acme"_s, Environment::Custom, m_sandbox->baseUrl());
        profile.apiVersion = version;
        const k2::Credentials credentials{ m_sandbox->clientId(), m_sandbox->clientSecret() };
        m_window = std::make_unique<QWidget>();
        m_commands = new RecipientCommands(m_window.get());
        m_session = std::make_unique<Session>(profile, credentials);
        m_commands->setSession(m_session.get());
        m_session->open();
        QTRY_COMPARE(m_session->bookState(), Session::BookState::Ready);
        m_window->show();
    }

    //! From now on this happens to whatever is to be created.
    void goWrong(const QByteArray& action)
    {
        const QByteArray rules = "[{\"match\":\"POST /api/*\",\"action\":\"" + action + "\"}]";
        QVERIFY(m_sandbox->setFaults(rules));
    }

    void addATill()
    {
        m_commands->addRecipient();
        fill(u"Till"_s, { { u"Till name"_s, u"Duka"_s }, { u"Till number"_s, u"012345"_s } });
        press(u"Add recipient"_s);
    }

    //! Of which the service knows nothing.
    RecipientKey anUnknownTill()
    {
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.added = m_session->book()->takeKeys(1);
        const RecipientKey key = changes.added.first();
        changes.edits << Edit{ key, Field::Type, Layer::Told, u"till"_s }
                      << Edit{ key, Field::TillName, Layer::Told, u"Duka"_s }
                      << Edit{ key, Field::TillNumber, Layer::Told, u"012345"_s }
                      << Edit{ key, Field::Creation, Layer::Told, u"asked"_s };
        m_session->book()->apply(changes);
        return key;
    }

    //! The one that there is.
    Recipient entry() const { return m_session->book()->at(0); }

    bool isShownAsUnknown() const
    {
        const RecipientsModel& model = *m_session->model();
        return model.index(0, 0).data(RecipientsModel::CreationOpenRole).toBool();
    }

    qsizetype posts() const
    {
        const QJsonArray requests = QJsonDocument::fromJson(m_sandbox->requests()).array();
        return std::count_if(requests.begin(), requests.end(), [](const QJsonValue& request) {
            return request[u"method"_s] == u"POST"_s && request[u"path"_s].toString().startsWith(u"/api/"_s);
        });
    }

    QDialog* dialog() const
    {
        for (auto* dialog : m_window->findChildren<QDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    void fill(const QString& type, const Texts& texts)
    {
        auto* choice = dialog()->findChild<QComboBox*>();
        choice->setCurrentIndex(choice->findText(type));
        for (const auto& [name, text] : texts)
            line(name)->setText(text);
    }

    QLineEdit* line(const QString& name) const
    {
        for (auto* edit : dialog()->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name && edit->isVisible())
                return edit;
        }
        return nullptr;
    }

    void press(const QString& text)
    {
        for (auto* button : dialog()->findChildren<QPushButton*>()) {
            if (QString(button->text()).remove(u'&') == text)
                return button->click();
        }
        QFAIL(qPrintable(text));
    }

    QStringList problems() const
    {
        QStringList texts;
        for (const auto* problem : dialog()->findChildren<ProblemLine*>()) {
            if (problem->isVisible())
                texts.append(problem->text());
        }
        return texts;
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QWidget> m_window;
    RecipientCommands* m_commands = nullptr;
};

QTEST_MAIN(AdditionCommandsTest)
#include "tst_AdditionCommands.moc"
