// SPDX-License-Identifier: MIT
#include "dialogs/AddRecipientDialog.h"

#include "k2/Error.h"
#include "support/VisibleProblems.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

using Outcome = AdditionReport::Outcome;
using Values = QList<std::pair<Field, QString>>;

namespace {

Profile profileWith(ApiVersion version, Environment environment = Environment::Sandbox)
{
    Profile profile = Profile::create(u"Acme Ltd"_s, environment, QUrl(u"https://k2.acme.example"_s));
    profile.apiVersion = version;
    return profile;
}

AdditionReport refusal(const QString& message, std::optional<Field> field = {})
{
    return { .outcome = Outcome::NotCreated,
        .error = k2::Error{ .kind = k2::Error::Kind::Rejected, .httpStatus = 400, .serverMessage = message },
        .field = field };
}

} // namespace

class AddRecipientDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_dialog.reset(); }

    void theFormFollowsTheType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("wallet") << u"Mobile wallet"_s
                                << QStringList{ u"First name"_s, u"Last name"_s, u"Phone number"_s, u"Network"_s,
                                       u"E-mail"_s };
        QTest::newRow("bank") << u"Bank account"_s
                              << QStringList{ u"Account name"_s, u"Account number"_s, u"Bank branch reference"_s,
                                     u"Settlement method"_s };
        QTest::newRow("till") << u"Till"_s << QStringList{ u"Till name"_s, u"Till number"_s };
        QTest::newRow("paybill") << u"Paybill"_s
                                 << QStringList{ u"Paybill name"_s, u"Paybill number"_s, u"Paybill account number"_s };
    }

    void theFormFollowsTheType()
    {
        QFETCH(QString, type);
        QFETCH(QStringList, fields);
        open();
        choose(type);
        QCOMPARE(shownLines(), fields + QStringList{ u"Nickname"_s });
        QVERIFY(note());
        QCOMPARE(typeChoice()->count(), 4);
    }

    void v1HidesTheNickname()
    {
        open(profileWith(ApiVersion::V1));
        choose(u"Till"_s);
        const QStringList expected{ u"Till name"_s, u"Till number"_s };
        QCOMPARE(shownLines(), expected);
    }

    void saysWhereTheRecipientIsCreated_data()
    {
        QTest::addColumn<Environment>("environment");
        QTest::addColumn<QString>("says");
        QTest::newRow("production") << Environment::Production << u"Acme Ltd (Production)"_s;
        QTest::newRow("sandbox") << Environment::Sandbox << u"Acme Ltd (Sandbox)"_s;
        QTest::newRow("another") << Environment::Custom << u"Acme Ltd (k2.acme.example)"_s;
    }

    void saysWhereTheRecipientIsCreated()
    {
        QFETCH(Environment, environment);
        QFETCH(QString, says);
        open(profileWith(ApiVersion::V2, environment));
        QVERIFY(isSaid(says));
    }

    void onlyWhatWasFilledInIsMeant()
    {
        open();
        choose(u"Till"_s);
        line(u"Till name"_s)->setText(u"Duka"_s);
        choose(u"Mobile wallet"_s);
        line(u"First name"_s)->setText(u"  Jane "_s);
        line(u"Last name"_s)->setText(u"   "_s);
        line(u"Phone number"_s)->setText(u"0712 345-678"_s); // the service takes digits
        note()->setPlainText(u"ask Peter"_s);
        QSignalSpy asked(m_dialog.get(), &AddRecipientDialog::addRequested);
        add()->click();
        QCOMPARE(asked.count(), 1);
        const NewRecipient meant = m_dialog->recipient();
        const Values expected{ { Field::FirstName, u"Jane"_s }, { Field::PhoneNumber, u"0712345678"_s },
            { Field::Note, u"ask Peter"_s } };
        QCOMPARE(meant.type, RecipientType::MobileWallet);
        QCOMPARE(meant.values, expected);
        QCOMPARE(meant.entry, RecipientKey::None);
    }

    void anEmptyFormIsNotSent_data()
    {
        QTest::addColumn<QString>("note");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a note, which is never sent") << u"ask Peter"_s;
    }

    void anEmptyFormIsNotSent()
    {
        QFETCH(QString, note);
        open();
        this->note()->setPlainText(note);
        QSignalSpy asked(m_dialog.get(), &AddRecipientDialog::addRequested);
        add()->click();
        QCOMPARE(asked.count(), 0);
        QCOMPARE(problems().size(), 1);
        line(u"First name"_s)->setText(u"Jane"_s);
        QVERIFY(problems().isEmpty());
    }

    void nothingCanBeChangedWhileTheServiceIsAsked()
    {
        open();
        send();
        QVERIFY(m_dialog->isSending());
        QVERIFY(!line(u"First name"_s)->isEnabled());
        QVERIFY(!typeChoice()->isEnabled());
        QVERIFY(!add()->isEnabled());
        QVERIFY(cancel()->isEnabled());
        QVERIFY(isSaid(u"Asking Kopo Kopo…"_s));
        QSignalSpy asked(m_dialog.get(), &AddRecipientDialog::addRequested);
        m_dialog->accept();
        QCOMPARE(asked.count(), 0);
    }

    void cancelStopsAndWaitsForTheEnd()
    {
        open();
        send();
        QSignalSpy stopped(m_dialog.get(), &AddRecipientDialog::stopRequested);
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        cancel()->click();
        QCOMPARE(stopped.count(), 1);
        QCOMPARE(closed.count(), 0);
        QVERIFY(!cancel()->isEnabled());
        m_dialog->showReport({ .outcome = Outcome::NotCreated, .error = k2::Error{} });
        QVERIFY(!m_dialog->isSending());
        QVERIFY(isSaid(u"nothing was created"_s));
        QVERIFY(problems().isEmpty());
        QCOMPARE(line(u"First name"_s)->text(), u"Jane"_s);
        cancel()->click();
        QCOMPARE(closed.count(), 1);
    }

    void aRefusalIsToldBesideItsFieldAndNothingTypedIsLost()
    {
        open();
        line(u"Phone number"_s)->setText(u"0712345678"_s);
        send();
        m_dialog->showReport(refusal(u"Subscriber phone number is an invalid number"_s, Field::PhoneNumber));
        QCOMPARE(problems().size(), 1);
        QVERIFY(problems().first().contains(u"Subscriber phone number is an invalid number"_s));
        QLineEdit* phone = line(u"Phone number"_s);
        QCOMPARE(phone->accessibleDescription(), problems().first());
        QVERIFY(phone->isEnabled());
        QVERIFY(phone->hasFocus());
        QCOMPARE(phone->text(), u"0712345678"_s);
        QCOMPARE(line(u"First name"_s)->text(), u"Jane"_s);
        QVERIFY(add()->isEnabled());
        phone->setText(u"0712345679"_s);
        QVERIFY2(problems().isEmpty(), "what the service said was about the other number");
    }

    void aRefusalThatNamesNoFieldIsToldBelowTheForm()
    {
        open();
        send();
        m_dialog->showReport(refusal(u"Recipients are closed today"_s));
        QCOMPARE(problems().size(), 1);
        QVERIFY(problems().first().contains(u"Recipients are closed today"_s));
        QVERIFY(add()->isEnabled());
    }

    void whatLooksWrongWithAPhoneNumberIsSaidOnlyIfTheServiceRefuses_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<std::optional<Field>>("field");
        QTest::addColumn<bool>("hinted");
        const std::optional<Field> phone = Field::PhoneNumber;
        QTest::newRow("too short") << u"123"_s << phone << true;
        QTest::newRow("too short, and no field named") << u"123"_s << std::optional<Field>() << true;
        QTest::newRow("too short, and another field named") << u"123"_s << std::optional(Field::FirstName) << false;
        QTest::newRow("a right one") << u"0712 345 678"_s << phone << false;
        QTest::newRow("none") << QString() << phone << false;
    }

    void whatLooksWrongWithAPhoneNumberIsSaidOnlyIfTheServiceRefuses()
    {
        QFETCH(QString, number);
        QFETCH(std::optional<Field>, field);
        QFETCH(bool, hinted);
        open();
        line(u"Phone number"_s)->setText(number);
        send();
        QVERIFY(problems().isEmpty());
        m_dialog->showReport(refusal(u"it is refused"_s, field));
        QCOMPARE(problems().join(u'\n').contains(u"0712345678"_s), hinted);
    }

    void everyFailureSaysWhatToDoNext_data()
    {
        QTest::addColumn<AdditionReport>("report");
        QTest::addColumn<QString>("says");
        const auto failed = [](k2::Error::Kind kind, const QString& message = {}) {
            return AdditionReport{ .outcome = Outcome::NotCreated,
                .error = k2::Error{ .kind = kind, .serverMessage = message } };
        };
        using Kind = k2::Error::Kind;
        QTest::newRow("offline") << failed(Kind::Unreachable) << u"cannot be reached"_s;
        QTest::newRow("not allowed") << failed(Kind::Forbidden, u"Not yours"_s) << u"It said: “Not yours”"_s;
        QTest::newRow("no such call") << failed(Kind::NotFound) << u"other API version"_s;
        QTest::newRow("busy") << failed(Kind::Server) << u"Try again"_s;
        QTest::newRow("not saved") << AdditionReport{ .outcome = Outcome::NotSaved,
            .storeError = StoreError{ StoreError::Kind::DiskFull, u"/book"_s, {} } }
                                   << u"was not asked"_s;
    }

    void everyFailureSaysWhatToDoNext()
    {
        QFETCH(AdditionReport, report);
        QFETCH(QString, says);
        open();
        send();
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        m_dialog->showReport(report);
        QCOMPARE(closed.count(), 0);
        QCOMPARE(problems().size(), 1);
        QVERIFY2(problems().first().contains(says), qPrintable(problems().first()));
        QCOMPARE(line(u"First name"_s)->text(), u"Jane"_s);
        QVERIFY(line(u"First name"_s)->isEnabled());
    }

    void closesOnceThereIsAnEntry_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("created") << Outcome::Created;
        QTest::newRow("unknown") << Outcome::Unknown;
    }

    void closesOnceThereIsAnEntry()
    {
        QFETCH(Outcome, outcome);
        open();
        send();
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        m_dialog->showReport({ .outcome = outcome });
        QCOMPARE(accepted.count(), 1);
    }

    void anEntryIsFilledInToBeCreatedOnceMore()
    {
        const NewRecipient again{ RecipientType::Till,
            { { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"012345"_s } }, RecipientKey{ 7 } };
        open(profileWith(ApiVersion::V2), again);
        QCOMPARE(typeChoice()->currentText(), u"Till"_s);
        QCOMPARE(line(u"Till name"_s)->text(), u"Duka"_s);
        QVERIFY2(!note(), "the entry keeps its own");
        line(u"Till number"_s)->setText(u"012346"_s);
        add()->click();
        const Values expected{ { Field::TillName, u"Duka"_s }, { Field::TillNumber, u"012346"_s } };
        QCOMPARE(m_dialog->recipient().values, expected);
        QCOMPARE(m_dialog->recipient().entry, RecipientKey{ 7 });
    }

    void mnemonicsDoNotCollide()
    {
        open();
        QSet<QKeySequence> seen;
        const auto take = [&seen](const QString& text) {
            const QKeySequence key = QKeySequence::mnemonic(text);
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(text));
            seen.insert(key);
        };
        for (QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->buddy())
                take(label->text());
        }
        for (QPushButton* button : m_dialog->findChildren<QPushButton*>())
            take(button->text());
    }

private:
    void open(const Profile& profile = profileWith(ApiVersion::V2), const std::optional<NewRecipient>& again = {})
    {
        m_dialog = std::make_unique<AddRecipientDialog>(profile, again);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    void send()
    {
        line(u"First name"_s)->setText(u"Jane"_s);
        QSignalSpy asked(m_dialog.get(), &AddRecipientDialog::addRequested);
        add()->click();
        QCOMPARE(asked.count(), 1);
    }

    QComboBox* typeChoice() const { return m_dialog->findChild<QComboBox*>(); }
    QPlainTextEdit* note() const { return m_dialog->findChild<QPlainTextEdit*>(); }

    void choose(const QString& name)
    {
        QVERIFY(typeChoice()->findText(name) >= 0);
        typeChoice()->setCurrentIndex(typeChoice()->findText(name));
    }

    QStringList shownLines() const
    {
        QStringList names;
        for (const QLineEdit* edit : m_dialog->findChildren<QLineEdit*>()) {
            if (edit->isVisibleTo(m_dialog.get()))
                names << edit->accessibleName();
        }
        return names;
    }

    QLineEdit* line(const QString& name) const
    {
        for (QLineEdit* edit : m_dialog->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name && edit->isVisibleTo(m_dialog.get()))
                return edit;
        }
        return nullptr;
    }

    QPushButton* button(const QString& text) const
    {
        for (QPushButton* button : m_dialog->findChildren<QPushButton*>()) {
            if (QString(button->text()).remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    QPushButton* add() const { return button(u"Add recipient"_s); }
    QPushButton* cancel() const { return button(u"Cancel"_s); }

    bool isSaid(const QString& part) const
    {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->isVisibleTo(m_dialog.get()) && label->text().contains(part))
                return true;
        }
        return false;
    }

    QStringList problems() const { return visibleProblems(*m_dialog); }

    std::unique_ptr<AddRecipientDialog> m_dialog;
};

QTEST_MAIN(AddRecipientDialogTest)
#include "tst_AddRecipientDialog.moc"
