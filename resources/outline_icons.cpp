// SPDX-License-Identifier: MIT
// Makes outlines of drawings, while the program is built: outline_icons FOLDER DRAWING.svg...
#include "theme/IconOutline.h"

#include <QFile>
#include <QFileInfo>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPathStroker>
#include <QSvgRenderer>

#include <cstdio>

using namespace PayRecipients;

namespace {

constexpr qreal largestDeviation = 0.02; // of a line's edge, in the units of the drawing: not to be seen at any size

//! Keeps what is painted.
class OutlineEngine final : public QPaintEngine {
public:
    explicit OutlineEngine(IconOutline& outline)
        : QPaintEngine(AllFeatures)
        , m_outline(outline)
    {
    }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState&) override { }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { qFatal("a drawing holds a picture"); }

    void drawPath(const QPainterPath& path) override
    {
        const QTransform transform = painter()->combinedTransform();
        if (painter()->brush() != Qt::NoBrush)
            m_outline.areas.append(transform.map(path));
        if (painter()->pen() == Qt::NoPen)
            return;
        QPainterPathStroker pen(painter()->pen());
        pen.setCurveThreshold(largestDeviation);
        m_outline.areas.append(transform.map(pen.createStroke(path)));
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode)
            path.closeSubpath();
        drawPath(path);
    }

private:
    IconOutline& m_outline;
};

class OutlineDevice final : public QPaintDevice {
public:
    OutlineDevice(IconOutline& outline, QSize size)
        : m_engine(outline)
        , m_size(size)
    {
    }

    QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        default:
            return 0;
        }
    }

private:
    mutable OutlineEngine m_engine;
    QSize m_size;
};

bool outline(const QString& drawing, const QString& folder)
{
    QSvgRenderer renderer(drawing);
    if (!renderer.isValid())
        return false;
    IconOutline made;
    made.size = renderer.viewBoxF().size();
    OutlineDevice device(made, renderer.viewBox().size());
    QPainter painter(&device);
    renderer.render(&painter);
    painter.end();
    QFile file(folder + QLatin1Char('/') + QFileInfo(drawing).completeBaseName() + QStringLiteral(".outline"));
    if (made.areas.isEmpty() || !file.open(QFile::WriteOnly))
        return false;
    QDataStream stream(&file);
    stream << made;
    return stream.status() == QDataStream::Ok && file.flush();
}

} // namespace

int main(int argc, char** argv)
{
    for (int i = 2; i < argc; ++i) {
        if (!outline(QFile::decodeName(argv[i]), QFile::decodeName(argv[1]))) {
            std::fprintf(stderr, "%s: no outline can be made of it\n", argv[i]);
            return 1;
        }
    }
    return 0;
}
