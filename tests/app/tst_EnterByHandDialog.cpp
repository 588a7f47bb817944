// SPDX-License-Identifier: MIT
#include "dialogs/EnterByHandDialog.h"

#include "support/RecipientWith.h"
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

using Changes = QList<std::pair<Field, std::optional<QString>>>;

namespace {

const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;

Recipient wallet()
{
    return recipientWith({ { Field::Type, u"Mobile Wallet"_s }, { Field::FirstName, u"Jane"_s },
                             { Field::LastName, u"Wanjiru"_s }, { Field::PhoneNumber, u"+254712345678"_s } },
        { { Field::LastName, u"Njeri"_s }, { Field::Note, u"ask Peter"_s } });
}

} // namespace

class EnterByHandDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_dialog.reset(); }

    void fieldsAreFoundByTheirLabelsAndNames()
    {
        open();
        choose(u"Mobile wallet"_s);
        QVERIFY(line(u"Destination reference"_s));
        QVERIFY(line(u"Phone number"_s));
        QCOMPARE(note()->accessibleName(), u"Note"_s);
        QCOMPARE(labelOf(type()), u"Type"_s);
        QCOMPARE(labelOf(line(u"Destination reference"_s)), u"Destination reference"_s);
        QCOMPARE(labelOf(note()), u"Note"_s);
        QCOMPARE(save()->accessibleName(), u"Save"_s);
    }

    void theCategoryOneStandsInIsTheTypeToBeginWith_data()
    {
        QTest::addColumn<Category>("category");
        QTest::addColumn<QString>("shown");
        QTest::newRow("wallets") << Category::MobileWallets << u"Mobile wallet"_s;
        QTest::newRow("banks") << Category::BankAccounts << u"Bank account"_s;
        QTest::newRow("tills, not merchants") << Category::Tills << u"Till"_s;
        QTest::newRow("paybills") << Category::Paybills << u"Paybill"_s;
    }

    void theCategoryOneStandsInIsTheTypeToBeginWith()
    {
        QFETCH(const Category, category);
        QFETCH(const QString, shown);
        open();
        QCOMPARE(type()->currentText(), u"Not known yet"_s);
        m_dialog->chooseCategory(category);
        QCOMPARE(type()->currentText(), shown);
    }

    void theFormFollowsTheType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("fields");
        const QStringList always{ u"Nickname"_s, u"Destination reference"_s, u"Location"_s };
        QTest::newRow("not known") << u"Not known yet"_s << always;
        QTest::newRow("wallet") << u"Mobile wallet"_s
                                << QStringList{ u"First name"_s, u"Last name"_s, u"Phone number"_s, u"Network"_s,
                                       u"E-mail"_s }
                + always;
        QTest::newRow("bank") << u"Bank account"_s
                              << QStringList{ u"Account name"_s, u"Account number"_s, u"Bank branch reference"_s,
                                     u"Settlement method"_s }
                + always;
        QTest::newRow("till") << u"Till"_s << QStringList{ u"Till name"_s, u"Till number"_s } + always;
        QTest::newRow("paybill") << u"Paybill"_s
                                 << QStringList{ u"Paybill name"_s, u"Paybill number"_s, u"Paybill account number"_s }
                + always;
        QTest::newRow("merchant") << u"Kopo Kopo merchant"_s << QStringList{ u"Till number"_s, u"Alias"_s } + always;
    }

    void theFormFollowsTheType()
    {
        QFETCH(QString, type);
        QFETCH(QStringList, fields);
        open();
        choose(type);
        QStringList shown;
        for (QLineEdit* edit : m_dialog->findChildren<QLineEdit*>()) {
            if (edit->isVisibleTo(m_dialog.get()))
                shown.append(edit->accessibleName());
        }
        QCOMPARE(QSet<QString>(shown.begin(), shown.end()), QSet<QString>(fields.begin(), fields.end()));
        QCOMPARE(shown.size(), fields.size());
    }

    void eachRowHasItsOwnPlace()
    {
        open();
        for (int i = 0; i < type()->count(); ++i) {
            type()->setCurrentIndex(i);
            QTRY_VERIFY2(rowsStandApart(), qPrintable(type()->currentText()));
        }
    }

    void nothingTypedIsLostWhenTheTypeChangesBackAndForth()
    {
        open();
        choose(u"Till"_s);
        line(u"Till number"_s)->setText(u"004321"_s);
        choose(u"Paybill"_s);
        QVERIFY(!line(u"Till number"_s));
        choose(u"Till"_s);
        QCOMPARE(line(u"Till number"_s)->text(), u"004321"_s);
    }

    void whatWasTypedForAnotherTypeIsNotMeant()
    {
        open();
        choose(u"Till"_s);
        line(u"Till number"_s)->setText(u"004321"_s);
        choose(u"Paybill"_s);
        line(u"Paybill number"_s)->setText(u"888880"_s);
        const Changes expected{ { Field::Type, u"paybill"_s }, { Field::PaybillNumber, u"888880"_s } };
        QCOMPARE(m_dialog->changes(), expected);
    }

    void anEntryIsFilledInWithWhatWasTypedAndHintsAtWhatWasTold()
    {
        open(wallet());
        QCOMPARE(type()->currentText(), u"Mobile wallet"_s);
        QCOMPARE(line(u"Last name"_s)->text(), u"Njeri"_s);
        QCOMPARE(line(u"Last name"_s)->placeholderText(), u"Wanjiru"_s);
        QVERIFY(line(u"First name"_s)->text().isEmpty());
        QCOMPARE(line(u"First name"_s)->placeholderText(), u"Jane"_s);
        QCOMPARE(note()->toPlainText(), u"ask Peter"_s);
        QVERIFY(m_dialog->changes().isEmpty());
    }

    void onlyWhatDiffersIsAChange_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Changes>("changes");
        QTest::newRow("typed over what was told")
            << u"First name"_s << u"Joan"_s << Changes{ { Field::FirstName, u"Joan"_s } };
        QTest::newRow("typed anew") << u"Last name"_s << u"Achieng"_s << Changes{ { Field::LastName, u"Achieng"_s } };
        QTest::newRow("the same again") << u"Last name"_s << u"Njeri"_s << Changes{};
        QTest::newRow("space around it") << u"Last name"_s << u"  Njeri "_s << Changes{};
        QTest::newRow("taken away") << u"Last name"_s << QString() << Changes{ { Field::LastName, std::nullopt } };
        QTest::newRow("back to what was told")
            << u"Last name"_s << u"Wanjiru"_s << Changes{ { Field::LastName, std::nullopt } };
        QTest::newRow("what was told, typed again") << u"First name"_s << u"Jane"_s << Changes{};
        QTest::newRow("a reference in braces and capitals")
            << u"Destination reference"_s << u" {4CAB4EBF-8341-4EC1-844E-C954B4740BF5} "_s
            << Changes{ { Field::Reference, reference } };
    }

    void onlyWhatDiffersIsAChange()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(Changes, changes);
        open(wallet());
        line(field)->setText(text);
        QCOMPARE(m_dialog->changes(), changes);
    }

    void anotherTypeAndAnotherNoteAreChanges()
    {
        open(wallet());
        choose(u"Till"_s);
        note()->setPlainText(u"two\nlines"_s);
        const Changes expected{ { Field::Type, u"till"_s }, { Field::Note, u"two\nlines"_s } };
        QCOMPARE(m_dialog->changes(), expected);
        choose(u"Mobile wallet"_s);
        const Changes noteOnly{ { Field::Note, u"two\nlines"_s } };
        QCOMPARE(m_dialog->changes(), noteOnly);
    }

    void aTypeThatIsNotKnownHereIsKept()
    {
        open(recipientWith({ { Field::Type, u"Crypto Wallet"_s }, { Field::Email, u"a@b.example"_s } }));
        QCOMPARE(type()->currentText(), u"Crypto Wallet"_s);
        QVERIFY(line(u"E-mail"_s));
        QVERIFY(m_dialog->changes().isEmpty());
    }

    void aWrongReferenceIsToldBesideItAndNotSaved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("right");
        QTest::newRow("a reference") << reference << true;
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("cut off") << reference.chopped(1) << false;
        QTest::newRow("with more behind it") << reference + u" and more"_s << false;
        QTest::newRow("a URL") << u"https://api.kopokopo.com/api/v1/pay_recipients/"_s + reference << false;
        QTest::newRow("a phone number") << u"0712345678"_s << false;
        QTest::newRow("zeros") << u"00000000-0000-0000-0000-000000000000"_s << false;
    }

    void aWrongReferenceIsToldBesideItAndNotSaved()
    {
        QFETCH(QString, text);
        QFETCH(bool, right);
        open();
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        line(u"Nickname"_s)->setText(u"Jane"_s);
        line(u"Destination reference"_s)->setText(text);
        save()->click();
        QCOMPARE(accepted.count(), right ? 1 : 0);
        QCOMPARE(problems().isEmpty(), right);
    }

    void aPhoneNumberThatIsNoneIsNotSaved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("right");
        QTest::newRow("national") << u"0712 345 678"_s << true;
        QTest::newRow("international") << u"+254-712-345-678"_s << true;
        QTest::newRow("abroad") << u"+44 (20) 7946 0000"_s << true;
        QTest::newRow("too short") << u"123"_s << false;
        QTest::newRow("a spreadsheet's") << u"2.54E+11"_s << false;
        QTest::newRow("too long") << u"2547123456781234"_s << false;
    }

    void aPhoneNumberThatIsNoneIsNotSaved()
    {
        QFETCH(QString, text);
        QFETCH(bool, right);
        open();
        choose(u"Mobile wallet"_s);
        line(u"Phone number"_s)->setText(text);
        save()->click();
        QCOMPARE(!m_dialog->isVisible(), right);
        QCOMPARE(problems().isEmpty(), right);
        if (right)
            return;
        // What is wrong with a line that the type does not have is no hindrance.
        choose(u"Till"_s);
        line(u"Till number"_s)->setText(u"004321"_s);
        save()->click();
        QVERIFY(!m_dialog->isVisible());
    }

    void theProblemGoesAwayWhenItIsMended()
    {
        open();
        QLineEdit* edit = line(u"Destination reference"_s);
        edit->setText(u"4cab"_s);
        QVERIFY2(problems().isEmpty(), "nobody is blamed before they are done");
        save()->click();
        QCOMPARE(problems().size(), 1);
        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->accessibleDescription(), problems().first());
        edit->setText(reference);
        QVERIFY(problems().isEmpty());
        QVERIFY(edit->accessibleDescription().isEmpty());
    }

    void aLocationOfTheProfilesServiceCanBeTyped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("saved");
        const QString location = u"https://api.kopokopo.com/api/v2/external_recipients/"_s + reference;
        QTest::newRow("a location") << location << location;
        QTest::newRow("in capitals, with a query")
            << u" https://API.kopokopo.com/api/v2/external_recipients/"_s + reference.toUpper() + u"?a=b"_s << location;
        QTest::newRow("of another service")
            << u"https://sandbox.kopokopo.com/api/v1/pay_recipients/"_s + reference << QString();
        QTest::newRow("of a payment") << u"https://api.kopokopo.com/api/v1/payments/"_s + reference << QString();
        QTest::newRow("not secure") << u"http://api.kopokopo.com/api/v1/pay_recipients/"_s + reference << QString();
        QTest::newRow("with a password") << u"https://me:it@api.kopokopo.com/api/v1/pay_recipients/"_s + reference
                                         << QString();
        QTest::newRow("a reference") << reference << QString();
    }

    void aLocationOfTheProfilesServiceCanBeTyped()
    {
        QFETCH(QString, text);
        QFETCH(QString, saved);
        open();
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        line(u"Location"_s)->setText(text);
        save()->click();
        QCOMPARE(accepted.count(), saved.isEmpty() ? 0 : 1);
        QCOMPARE(problems().size(), saved.isEmpty() ? 1 : 0);
        if (saved.isEmpty()) {
            QCOMPARE(line(u"Location"_s)->accessibleDescription(), problems().first());
        } else {
            const Changes expected{ { Field::Location, saved } };
            QCOMPARE(m_dialog->changes(), expected);
        }
    }

    void aLocationThatASourceToldStays()
    {
        open(recipientWith({ { Field::Location, u"https://api.kopokopo.com/pay_recipients/"_s + reference } }));
        QVERIFY(!line(u"Location"_s));
    }

    void aNewRecipientNeedsSomethingToBeKnownBy_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("enough");
        QTest::newRow("nothing") << u"Till"_s << u"Till name"_s << u"  "_s << false;
        QTest::newRow("a type only") << u"Till"_s << QString() << QString() << false;
        QTest::newRow("a name") << u"Till"_s << u"Till name"_s << u"Shop"_s << true;
        QTest::newRow("a number") << u"Till"_s << u"Till number"_s << u"004321"_s << true;
        QTest::newRow("a nickname") << u"Not known yet"_s << u"Nickname"_s << u"Jane"_s << true;
        QTest::newRow("a reference") << u"Not known yet"_s << u"Destination reference"_s << reference << true;
        QTest::newRow("an e-mail only") << u"Mobile wallet"_s << u"E-mail"_s << u"a@b.example"_s << false;
    }

    void aNewRecipientNeedsSomethingToBeKnownBy()
    {
        QFETCH(QString, type);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(bool, enough);
        open();
        choose(type);
        if (!field.isEmpty())
            line(field)->setText(text);
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        save()->click();
        QCOMPARE(accepted.count(), enough ? 1 : 0);
        QCOMPARE(problems().isEmpty(), enough);
    }

    void anExistingEntryMayBeSavedWithANoteAlone()
    {
        open(recipientWith({ { Field::Location,
            u"https://api.kopokopo.com/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s } }));
        note()->setPlainText(u"ask Peter"_s);
        QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        save()->click();
        QCOMPARE(accepted.count(), 1);
    }

    void theCursorGoesWhereItIsSent_data()
    {
        QTest::addColumn<Field>("field");
        QTest::addColumn<QString>("name");
        QTest::newRow("reference") << Field::Reference << u"Destination reference"_s;
        QTest::newRow("note") << Field::Note << u"Note"_s;
        QTest::newRow("own field") << Field::PhoneNumber << u"Phone number"_s;
    }

    void theCursorGoesWhereItIsSent()
    {
        QFETCH(Field, field);
        QFETCH(QString, name);
        open(wallet());
        m_dialog->focusField(field);
        QVERIFY(m_dialog->focusWidget());
        QCOMPARE(m_dialog->focusWidget()->accessibleName(), name);
        m_dialog->focusField(Field::TillNumber); // which a wallet does not have
        QCOMPARE(m_dialog->focusWidget()->accessibleName(), name);
    }

    void mnemonicsDoNotCollide()
    {
        open();
        choose(u"Mobile wallet"_s);
        QSet<QKeySequence> seen;
        for (QLabel* label : m_dialog->findChildren<QLabel*>()) {
            const QKeySequence key = QKeySequence::mnemonic(label->buddy() ? label->text() : QString());
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(label->text()));
            seen.insert(key);
        }
        for (QPushButton* button : m_dialog->findChildren<QPushButton*>()) {
            const QKeySequence key = QKeySequence::mnemonic(button->text());
            QVERIFY2(key.isEmpty() || !seen.contains(key), qPrintable(button->text()));
        }
    }

private:
    void open(const std::optional<Recipient>& existing = {})
    {
        m_dialog = std::make_unique<EnterByHandDialog>(existing, u"https://api.kopokopo.com"_s);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    QComboBox* type() const { return m_dialog->findChild<QComboBox*>(); }
    QPlainTextEdit* note() const { return m_dialog->findChild<QPlainTextEdit*>(); }

    void choose(const QString& name)
    {
        QVERIFY(type()->findText(name) >= 0);
        type()->setCurrentIndex(type()->findText(name));
    }

    QLineEdit* line(const QString& name) const
    {
        for (QLineEdit* edit : m_dialog->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name && edit->isVisibleTo(m_dialog.get()))
                return edit;
        }
        return nullptr;
    }

    //! Every line edit that is shown is as high as it needs to be and covers no other.
    bool rowsStandApart() const
    {
        QRegion taken;
        for (const QLineEdit* edit : m_dialog->findChildren<QLineEdit*>()) {
            if (!edit->isVisible())
                continue;
            const QWidget* row = edit;
            if (const auto* list = qobject_cast<QComboBox*>(edit->parentWidget()))
                row = list;
            const QRect place(row->mapTo(m_dialog.get(), QPoint()), row->size());
            if (place.height() < row->minimumSizeHint().height() || taken.intersects(place))
                return false;
            taken += place;
        }
        return !taken.isEmpty();
    }

    QString labelOf(const QWidget* editor) const
    {
        for (const QLabel* label : m_dialog->findChildren<QLabel*>()) {
            if (label->buddy() == editor)
                return QString(label->text()).remove(u'&');
        }
        return {};
    }

    QPushButton* save() const
    {
        for (QPushButton* button : m_dialog->findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Save"_s)
                return button;
        }
        return nullptr;
    }

    QStringList problems() const { return visibleProblems(*m_dialog); }

    std::unique_ptr<EnterByHandDialog> m_dialog;
};

QTEST_MAIN(EnterByHandDialogTest)
#include "tst_EnterByHandDialog.moc"
