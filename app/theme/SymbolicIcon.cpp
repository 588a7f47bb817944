// SPDX-License-Identifier: MIT
#include "theme/SymbolicIcon.h"

#include "theme/IconOutline.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>

#include <optional>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

QColor colourFor(QIcon::Mode mode, std::optional<Colours::Meaning> meaning)
{
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
    case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return meaning ? Colours::of(*meaning, palette) : palette.color(QPalette::WindowText);
}

//! The drawing at a size and in a colour; a list paints the same few again and again.
QPixmap drawn(const QString& file, const QSize& size, const QColor& colour)
{
    const QString key = u"%1 %2x%3 %4"_s.arg(file).arg(size.width()).arg(size.height()).arg(colour.name());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile resource(file);
    IconOutline outline;
    if (resource.open(QFile::ReadOnly)) {
        QDataStream stream(&resource);
        stream >> outline;
    }
    if (outline.areas.isEmpty() || size.isEmpty())
        return {};
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    outline.paint(painter, image.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

//! Asks for the palette's colour at each painting: so a change of the palette needs no one to tell the icon.
class SymbolicIconEngine : public QIconEngine {
public:
    explicit SymbolicIconEngine(QString file, std::optional<Colours::Meaning> meaning = {})
        : m_file(std::move(file))
        , m_meaning(meaning)
    {
    }

    QIconEngine* clone() const override { return new SymbolicIconEngine(*this); }
    QString key() const override { return u"PayRecipientsSymbolicIcon"_s; }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(rect.size() * ratio, mode, QIcon::Off));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_file, size, colourFor(mode, m_meaning));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

private:
    QString m_file;
    std::optional<Colours::Meaning> m_meaning;
};

} // namespace

QIcon symbolicIcon(const QString& name)
{
    return QIcon(new SymbolicIconEngine(u":/icons/%1.outline"_s.arg(name)));
}

QIcon symbolicIcon(const QString& name, Colours::Meaning meaning)
{
    return QIcon(new SymbolicIconEngine(u":/icons/%1.outline"_s.arg(name), meaning));
}

} // namespace PayRecipients
