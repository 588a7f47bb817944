// SPDX-License-Identifier: MIT
//! Lays widgets out in as many equally wide columns as there is room for.
#pragma once

#include <QLayout>
#include <QList>

namespace PayRecipients {

//! Each widget goes below the column that ends highest, so that nothing stands further down than it must. Hidden
//! widgets take no room; no more columns are made than there are widgets. Columns begin where the window's language
//! begins.
class ColumnsLayout : public QLayout {
    Q_OBJECT

public:
    explicit ColumnsLayout(QWidget* parent = nullptr);
    ~ColumnsLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    //! As wide as one column would like to be.
    QSize sizeHint() const override;
    void setGeometry(const QRect& area) override;

private:
    enum class Mode { Measure, Place };
    int layOut(const QRect& area, Mode mode) const;
    QList<QLayoutItem*> shownItems() const;

    QList<QLayoutItem*> m_items;
};

} // namespace PayRecipients
