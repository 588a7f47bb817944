// SPDX-License-Identifier: MIT
#include "pages/ApprovalsHeader.h"
#include "support/FilledBook.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_ApprovalsHeader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_filled = std::make_unique<FilledBook>();
        m_header = std::make_unique<ApprovalsHeader>();
        QVERIFY(m_filled->isReady());
    }

    void eachStatusOfTheServiceIsAGroup()
    {
        for (const QString& status : { u"Pending"_s, u"Pending"_s, u"In a drawer"_s, u"Approved"_s })
            m_filled->add({ { Field::Status, status } });
        m_filled->add({ { Field::FirstName, u"Jane"_s } });
        m_header->showBook(m_filled->book, {});
        QCOMPARE(groups(), (QStringList{ u"All"_s, u"In a drawer"_s, u"Pending"_s }));
        QVERIFY(button(u"Not approved: All"_s)->isChecked());
        QVERIFY(button(u"Not approved: Pending"_s)->text().contains(u'2'));

        QSignalSpy chosen(m_header.get(), &ApprovalsHeader::statusChosen);
        button(u"Not approved: In a drawer"_s)->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<std::optional<QString>>(), u"In a drawer"_s);
        QVERIFY(!button(u"Not approved: All"_s)->isChecked());
        button(u"Not approved: All"_s)->click();
        QVERIFY(!chosen.last().first().value<std::optional<QString>>());
    }

    void aGroupThatEndsGivesWayToAll()
    {
        const RecipientKey key = m_filled->add({ { Field::Status, u"Rejected"_s } });
        m_filled->add({ { Field::Status, u"Pending"_s } });
        m_header->setStatus(u"Rejected"_s);
        m_header->showBook(m_filled->book, {});
        QVERIFY(button(u"Not approved: Rejected"_s)->isChecked());
        QSignalSpy chosen(m_header.get(), &ApprovalsHeader::statusChosen);
        ChangeSet changes;
        changes.time = QDateTime::currentDateTimeUtc();
        changes.removed << key;
        m_filled->book.apply(changes);
        m_header->showBook(m_filled->book, {});
        QCOMPARE(chosen.size(), 1);
        QVERIFY(button(u"Not approved: All"_s)->isChecked());
        QVERIFY(!button(u"Not approved: Rejected"_s));
    }

    void theNewlyApprovedLeadToThemselves()
    {
        const RecipientKey key = m_filled->add({ { Field::Status, u"Approved"_s }, { Field::FirstName, u"Jane"_s } });
        m_header->showBook(m_filled->book, { key });
        QVERIFY(!button(u"Check again"_s)); // nobody waits
        QSignalSpy chosen(m_header.get(), &ApprovalsHeader::recipientChosen);
        QSignalSpy seen(m_header.get(), &ApprovalsHeader::allSeen);
        button(u"Newly approved: Jane"_s)->click();
        QCOMPARE(chosen.first().first().value<RecipientKey>(), key);
        button(u"Mark all as seen"_s)->click();
        QCOMPARE(seen.size(), 1);
        m_header->showBook(m_filled->book, {});
        QVERIFY(!button(u"Newly approved: Jane"_s));
        QVERIFY(!button(u"Mark all as seen"_s));
    }

    void manyAreCounted()
    {
        QList<RecipientKey> keys;
        for (int i = 0; i < 10; ++i)
            keys << m_filled->add({ { Field::Status, u"Approved"_s }, { Field::FirstName, u"Jane %1"_s.arg(i) } });
        m_header->showBook(m_filled->book, keys);
        QVERIFY(button(u"Newly approved: Jane 5"_s));
        QVERIFY(!button(u"Newly approved: Jane 6"_s));
        const auto labels = m_header->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [this](const QLabel* label) {
            return label->isVisibleTo(m_header.get()) && label->text() == u"and 4 more"_s;
        }));
    }

    void aStatusOfAnyLengthKeepsTheWidth()
    {
        m_filled->add({ { Field::Status, QString(3000, u'x') } });
        m_header->showBook(m_filled->book, {});
        QVERIFY(m_header->minimumSizeHint().width() < 700);
    }

private:
    QStringList groups() const
    {
        const QString before = u"Not approved: "_s;
        QStringList names;
        for (const QPushButton* button : m_header->findChildren<QPushButton*>()) {
            if (button->isVisibleTo(m_header.get()) && button->accessibleName().startsWith(before))
                names << button->accessibleName().mid(before.size());
        }
        names.sort();
        return names;
    }

    QPushButton* button(const QString& name) const
    {
        for (QPushButton* button : m_header->findChildren<QPushButton*>()) {
            if (button->isVisibleTo(m_header.get()) && button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<FilledBook> m_filled;
    std::unique_ptr<ApprovalsHeader> m_header;
};

QTEST_MAIN(tst_ApprovalsHeader)
#include "tst_ApprovalsHeader.moc"
