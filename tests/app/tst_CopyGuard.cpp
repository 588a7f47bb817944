// SPDX-License-Identifier: MIT
#include "trust/CopyGuard.h"

#include "OpenSession.h"
#include "recipients/UncheckedChanges.h"
#include "trust/CheckDialog.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <optional>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

//! What may leave the book while it goes on changing.
class tst_CopyGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_guard = new CopyGuard(m_window.get());
        m_open = std::make_unique<OpenSession>();
        m_guard->setSession(&m_open->session);
        QVERIFY(m_open->open());
        m_keys.clear();
        for (int i = 0; i < 4; ++i)
            m_keys << m_open->add({ { Field::TillNumber, u"004321"_s } });
        m_passed.reset();
    }

    void cleanup()
    {
        m_open.reset();
        m_window.reset();
    }

    void nothingIsAskedOfWhatDidNotChange()
    {
        pass();
        QCOMPARE(m_passed, m_keys);
    }

    void whatChangesWhileThePersonLooksIsAskedAboutToo_data()
    {
        QTest::addColumn<bool>("leavesOut");
        QTest::newRow("after it is right") << false;
        QTest::newRow("after leaving out what changed") << true;
    }

    void whatChangesWhileThePersonLooksIsAskedAboutToo()
    {
        QFETCH(bool, leavesOut);
        change(m_keys[0]);
        pass();
        CheckDialog* first = asked();
        QVERIFY(first);
        change(m_keys[2]);
        leavesOut ? leaveOut(*first) : accept(*first);
        QVERIFY(!m_passed);
        QCOMPARE(needsCheck(*book().find(m_keys[0])), leavesOut);

        CheckDialog* second = asked();
        QVERIFY(second && second != first);
        accept(*second);
        QVERIFY(!asked());
        QCOMPARE(m_passed, leavesOut ? m_keys.mid(1) : m_keys);
        QVERIFY(!needsCheck(*book().find(m_keys[2])));
    }

    void whatChangesOnceMoreIsNotAcknowledged()
    {
        change(m_keys[0]);
        pass();
        change(m_keys[0], u"9"_s);
        accept(*asked());
        QVERIFY(!m_passed);
        QVERIFY(needsCheck(*book().find(m_keys[0])));
        QVERIFY(asked());
    }

    void whatCameUnderAnotherNameIsAskedAboutWithBothNames()
    {
        m_open->change(m_keys[0], Field::TillName, u"Jane Wanjiru"_s);
        ChangeSet import = OpenSession::from(Source::Import);
        import.edits << Edit{ m_keys[0], Field::TillName, Layer::Told, u"Peter Otieno"_s }
                     << Edit{ m_keys[0], Field::Reference, Layer::Told, u"4cab4ebf-8341-4ec1-844e-c954b4740001"_s };
        book().apply(import);
        pass();
        QVERIFY(!m_passed);
        CheckDialog* dialog = asked();
        QVERIFY(dialog);
        const auto labels = dialog->findChildren<QLabel*>();
        const auto says = [&labels](const QString& one, const QString& other) {
            return std::any_of(labels.cbegin(), labels.cend(),
                [&](const QLabel* label) { return label->text().contains(one) && label->text().contains(other); });
        };
        QVERIFY(says(u"“Jane Wanjiru”"_s, u"“Peter Otieno”"_s));
        QVERIFY(says(u"Ask Jane Wanjiru"_s, u"that you knew"_s)); // Peter would say yes
        accept(*dialog);
        QCOMPARE(m_passed, m_keys);
        m_passed.reset();
        pass();
        QCOMPARE(m_passed, m_keys); // once is enough
    }

private:
    RecipientBook& book() { return m_open->book(); }

    void change(RecipientKey key, const QString& till = u"7"_s) { m_open->change(key, Field::TillNumber, till); }

    void pass()
    {
        m_guard->pass(m_keys, u"Go"_s, [this](const QList<RecipientKey>& keys) { m_passed = keys; });
    }

    CheckDialog* asked() const
    {
        for (auto* dialog : m_window->findChildren<CheckDialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    static void accept(const CheckDialog& dialog)
    {
        dialog.findChild<QLineEdit*>()->setText(u"He said so"_s);
        press(dialog, u"Go"_s);
    }

    static void leaveOut(const CheckDialog& dialog) { press(dialog, u"Leave out what changed"_s); }

    static void press(const CheckDialog& dialog, const QString& name)
    {
        auto* button = buttonIn(dialog, name);
        QVERIFY(button);
        button->click();
    }

    std::unique_ptr<QWidget> m_window;
    CopyGuard* m_guard = nullptr;
    std::unique_ptr<OpenSession> m_open;
    QList<RecipientKey> m_keys;
    std::optional<QList<RecipientKey>> m_passed;
};

QTEST_MAIN(tst_CopyGuard)
#include "tst_CopyGuard.moc"
