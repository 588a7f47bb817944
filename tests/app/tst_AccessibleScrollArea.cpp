// SPDX-License-Identifier: MIT
#include "widgets/AccessibleScrollArea.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace PayRecipients;
using namespace Qt::StringLiterals;

class tst_AccessibleScrollArea : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installAccessibleScrollAreas(); }

    void whatIsInsideIsFound()
    {
        QScrollArea area;
        area.setWidget(new QLabel(u"Njeri"_s));
        area.show();
        QAccessibleInterface* found = QAccessible::queryAccessibleInterface(&area);
        QVERIFY(found);
        QCOMPARE(found->object(), &area);
        QVERIFY(says(*found, u"Njeri"_s));
    }

    void aChildThatIsGoneIsNone()
    {
        QScrollArea area;
        area.setWidget(new QLabel(u"Njeri"_s));
        area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        area.show();
        QAccessibleInterface* found = QAccessible::queryAccessibleInterface(&area);
        const int before = found->childCount();
        QVERIFY(before > 0);
        area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        QCOMPARE(found->child(before), nullptr);
        QCOMPARE(found->child(-1), nullptr);
    }

private:
    static bool says(QAccessibleInterface& place, const QString& name)
    {
        if (place.text(QAccessible::Name) == name)
            return true;
        for (int i = 0; i < place.childCount(); ++i) {
            if (QAccessibleInterface* child = place.child(i); child && says(*child, name))
                return true;
        }
        return false;
    }
};

QTEST_MAIN(tst_AccessibleScrollArea)
#include "tst_AccessibleScrollArea.moc"
