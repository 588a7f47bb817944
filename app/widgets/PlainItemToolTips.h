// SPDX-License-Identifier: MIT
//! Tooltips of a view's items that show text as it is.
#pragma once

#include <QObject>

class QAbstractItemView;

namespace PayRecipients {

//! Shows Qt::ToolTipRole as showPlainToolTip() does: what a service or a file says may look like markup.
class PlainItemToolTips : public QObject {
    Q_OBJECT

public:
    //! \param view owns this
    explicit PlainItemToolTips(QAbstractItemView* view);

    bool eventFilter(QObject* viewport, QEvent* event) override;

private:
    QAbstractItemView* m_view;
};

} // namespace PayRecipients
