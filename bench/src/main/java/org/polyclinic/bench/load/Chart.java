package org.polyclinic.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A line chart as SVG that needs nothing else: no script, no style sheet, no font of its own, no AWT (ADR 16). */
final class Chart {
    private static final List<String> COLOURS =
            List.of("#1565c0", "#c62828", "#2e7d32", "#6a1b9a", "#ef6c00", "#00838f", "#5d4037", "#ad1457", "#455a64");
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 60;
    private static final int RIGHT = 190;
    private static final int TOP = 34;
    private static final int BOTTOM = 40;

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final List<Series> series = new ArrayList<>();
    private DoubleUnaryOperator place = x -> x;
    private List<Tick> ticks = List.of();

    Chart(String title, String xLabel, String yLabel) {
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    record Point(double x, double y) {}

    private record Series(String name, List<Point> points) {}

    private record Tick(double x, String label) {}

    Chart line(String name, List<Point> points) {
        if (!points.isEmpty()) {
            series.add(new Series(name, points));
        }
        return this;
    }

    /** Percentiles along the lower edge, each further nine as wide as the one before. */
    Chart overPercentiles() {
        place = percentile -> -Math.log10(1 - Math.min(percentile, 99.995) / 100);
        ticks = List.of(
                new Tick(0, "0"),
                new Tick(50, "50"),
                new Tick(90, "90"),
                new Tick(99, "99"),
                new Tick(99.9, "99.9"),
                new Tick(99.99, "99.99"));
        return this;
    }

    String svg() {
        double maxX = Math.max(1e-9, max(Point::x, place));
        double maxY = nice(max(Point::y, y -> y));
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(WIDTH + " " + HEIGHT);
        svg.append("\" width=\"").append(WIDTH).append("\" font-family=\"sans-serif\" font-size=\"12\"><title>");
        svg.append(HtmlReport.escaped(title)).append("</title>");
        text(svg, LEFT, 18, "start", "<tspan font-weight=\"bold\">" + HtmlReport.escaped(title) + "</tspan>");
        grid(svg, maxY);
        columns(svg, maxX);
        for (int i = 0; i < series.size(); i++) {
            draw(svg, i, maxX, maxY);
        }
        return svg.append("</svg>\n").toString();
    }

    private double max(java.util.function.ToDoubleFunction<Point> of, DoubleUnaryOperator scale) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(of)
                .map(scale)
                .max()
                .orElse(1);
    }

    /** The next of 1, 2, 5, 10, … */
    static double nice(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-6))));
        for (double step : new double[] {1, 2, 5}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private void grid(StringBuilder svg, double maxY) {
        for (int i = 0; i <= 5; i++) {
            double y = y(maxY * i / 5, maxY);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\"/>",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y));
            text(svg, LEFT - 6, y + 4, "end", number(maxY * i / 5));
        }
        text(svg, WIDTH - RIGHT, 18, "end", HtmlReport.escaped(yLabel));
        text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, "middle", HtmlReport.escaped(xLabel));
    }

    private void columns(StringBuilder svg, double maxX) {
        List<Tick> shown = new ArrayList<>(ticks);
        for (int i = 0; shown.size() < 6 && ticks.isEmpty(); i++) {
            shown.add(new Tick(maxX * i / 5, number(maxX * i / 5)));
        }
        for (Tick tick : shown) {
            if (place.applyAsDouble(tick.x()) <= maxX) {
                text(svg, x(tick.x(), maxX), HEIGHT - BOTTOM + 16, "middle", tick.label());
            }
        }
    }

    private void draw(StringBuilder svg, int index, double maxX, double maxY) {
        Series one = series.get(index);
        String colour = COLOURS.get(index % COLOURS.size());
        svg.append("<polyline fill=\"none\" stroke-width=\"1.6\" stroke=\"")
                .append(colour)
                .append("\" points=\"");
        one.points()
                .forEach(point ->
                        svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x(), maxX), y(point.y(), maxY))));
        svg.append("\"/>");
        double row = TOP + 8 + 18.0 * index;
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%.1f\" width=\"10\" height=\"10\" fill=\"%s\"/>",
                WIDTH - RIGHT + 14,
                row - 9,
                colour));
        text(svg, WIDTH - RIGHT + 30, row, "start", HtmlReport.escaped(one.name()));
    }

    private double x(double value, double maxX) {
        return LEFT + (WIDTH - RIGHT - LEFT) * place.applyAsDouble(value) / maxX;
    }

    private static double y(double value, double maxY) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / maxY;
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String content) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, content));
    }

    private static String number(double value) {
        return value >= 10 || value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
