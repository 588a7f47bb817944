// SPDX-License-Identifier: MIT
//! The detail pane in a window of its own, what is found in it, and whom it shows.
#pragma once

#include "details/RecipientDetails.h"
#include "support/RecipientWith.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <algorithm>
#include <initializer_list>
#include <memory>

namespace PayRecipients {

using namespace Qt::StringLiterals;

inline const QString reference = u"4cab4ebf-8341-4ec1-844e-c954b4740bf5"_s;
inline const QString location
    = u"https://api.kopokopo.com/api/v1/pay_recipients/c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
inline const QDateTime now(QDate(2026, 3, 18), QTime(15, 30));

inline Recipient wallet()
{
    return recipientWith({ { Field::Type, u"mobile_wallet"_s }, { Field::Status, u"Approved"_s },
        { Field::Reference, reference }, { Field::Location, location }, { Field::FirstName, u"Jane"_s },
        { Field::LastName, u"Wanjiru"_s }, { Field::PhoneNumber, u"+254712345678"_s },
        { Field::Network, u"Safaricom"_s }, { Field::Lookup, u"answered"_s }, { Field::ToldBy, u"1"_s },
        { Field::ToldAt, QString::number(now.addSecs(-120).toMSecsSinceEpoch()) } });
}

inline Recipient walletWithout(std::initializer_list<Field> fields)
{
    Recipient recipient = wallet();
    for (const Field field : fields)
        recipient.setValue(field, Layer::Told, std::nullopt);
    return recipient;
}

inline Recipient walletWith(FieldTexts told, FieldTexts typed = {})
{
    Recipient recipient = wallet();
    for (const auto& [field, text] : told)
        recipient.setValue(field, Layer::Told, text);
    for (const auto& [field, text] : typed)
        recipient.setValue(field, Layer::Typed, text);
    return recipient;
}

//! For a test to inherit.
class DetailsPane {
protected:
    //! False if its window did not become the active one.
    bool open()
    {
        m_details = std::make_unique<RecipientDetails>();
        m_details->setNow(now);
        m_details->setServiceAvailable(true);
        m_details->resize(340, 900);
        m_details->show();
        m_details->activateWindow();
        return QTest::qWaitForWindowActive(m_details.get());
    }

    template <class Widget>
    QList<Widget*> shown() const
    {
        QList<Widget*> widgets = m_details->findChildren<Widget*>();
        widgets.removeIf([this](Widget* widget) { return !widget->isVisibleTo(m_details.get()); });
        return widgets;
    }

    bool hasText(const QString& words) const
    {
        const QList<QLabel*> labels = shown<QLabel>();
        return std::any_of(
            labels.begin(), labels.end(), [&words](const QLabel* label) { return label->text().contains(words); });
    }

    QAbstractButton* button(const QString& name) const
    {
        for (QAbstractButton* button : shown<QAbstractButton>()) {
            if (button->accessibleName() == name)
                return button;
        }
        return nullptr;
    }

    QLineEdit* referenceEdit() const { return shown<QLineEdit>().value(0); }

    std::unique_ptr<RecipientDetails> m_details;
};

} // namespace PayRecipients
