// SPDX-License-Identifier: MIT
//! The row above the list that says what is filtered, and changes it.
#pragma once

#include "recipients/RecipientFilter.h"

#include <QList>
#include <QWidget>

#include <functional>

class QMenu;
class QToolButton;

namespace PayRecipients {

class RecipientsView;
class WrapLayout;

//! A chip for each condition: category, status, source, and "no reference". Each says in words what it filters by; its
//! accessible name stays the same, the value stands in the description.
class FilterChips : public QWidget {
    Q_OBJECT

public:
    //! \param view whose columns the last button offers; must outlive the chips
    explicit FilterChips(RecipientsView& view, QWidget* parent = nullptr);

    //! \param place what belongs to the place at hand: its own conditions are no chips
    void showFilter(const RecipientFilter& filter, const RecipientFilter& place);
    //! The status words that can be chosen.
    void setStatuses(std::function<QStringList()> statuses) { m_statuses = std::move(statuses); }

Q_SIGNALS:
    //! The person wants this filter; its text is empty.
    void filterChosen(const PayRecipients::RecipientFilter& filter);

private:
    QToolButton* addChip(const QString& text, const QString& name);
    void offer(QMenu& menu, const QString& text, bool chosen, const RecipientFilter& filter, const QIcon& icon = {});
    void fillCategories(QMenu& menu);
    void fillStatuses(QMenu& menu);
    void fillSources(QMenu& menu);
    void say(QToolButton& chip, const QString& condition, const QString& value);

    RecipientFilter m_filter;
    RecipientFilter m_place;
    std::function<QStringList()> m_statuses;
    WrapLayout* m_layout;
    QToolButton* m_category;
    QToolButton* m_status;
    QToolButton* m_source;
    QToolButton* m_noReference;
    QToolButton* m_clear;
};

} // namespace PayRecipients
