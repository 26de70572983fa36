package org.polyclinic.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ReportTest {

    private static RunResult result() {
        Latency latency = new Latency(2, 1.5, 3, 4, 5, 6, 7.25);
        List<CurvePoint> curve = List.of(new CurvePoint(0, 1), new CurvePoint(50, 1.5), new CurvePoint(100, 7.25));
        OperationResult booked = new OperationResult("book <&>", 10, 5, Map.of("ok", 10L), latency, curve);
        Usage usage = new Usage(
                Map.of("node", 0.5),
                List.of(
                        new UsageSample(1, Map.of("node", 0.25), Map.of("node", 600.5)),
                        new UsageSample(2, Map.of("node", 0.75), Map.of("node", 640.0))));
        Phase phase = new Phase(
                "measured",
                "2 clients",
                2,
                List.of(booked),
                List.of(new Second(0, 4, 0, 0), new Second(1, 6, 1, 0)),
                Map.of("nothing free", 2L),
                usage);
        return new RunResult(
                1,
                "load",
                "2026-11-22T10:00:00Z",
                new Machine(2, "any", 4096, "17", 0.1),
                Map.of("clients", 2L),
                List.of(Bar.atLeast("ratio", 0.4, 0.35, "times")),
                Map.of("statements", List.of("INSERT slot_claim")),
                List.of(phase));
    }

    @Test
    void jsonTellsTheSameWhenReadAgain() {
        assertThat(Run.parse(Run.json(result()))).isEqualTo(result());
    }

    /** Whoever compares runs relies on these names. */
    @Test
    void jsonKeepsItsNames() {
        assertThat(Run.json(result()).replaceAll("\\s+", ""))
                .isEqualTo("{'format':1,'name':'load','started':'2026-11-22T10:00:00Z','machine':{'processors':2,"
                        .concat("'processor':'any','memoryMiB':4096,'java':'17','loadBefore':0.1},")
                        .concat("'settings':{'clients':2},'bars':[{'name':'ratio','value':0.4,'relation':'>=',")
                        .concat("'limit':0.35,'unit':'times','holds':true}],'facts':{'statements':")
                        .concat("['INSERTslot_claim']},'phases':[{'name':'measured','load':'2clients',")
                        .concat("'seconds':2.0,'operations':[{'name':'book<&>','count':10,'perSecond':5.0,")
                        .concat("'outcomes':{'ok':10},'latency':{'mean':2.0,'p50':1.5,'p90':3.0,'p95':4.0,")
                        .concat("'p99':5.0,'p999':6.0,'max':7.25},'curve':[{'percentile':0.0,'millis':1.0},")
                        .concat("{'percentile':50.0,'millis':1.5},{'percentile':100.0,'millis':7.25}]}],")
                        .concat("'timeline':[{'second':0,'done':4,'refused':0,'failed':0},{'second':1,'done':6,")
                        .concat(
                                "'refused':1,'failed':0}],'endedEarly':{'nothingfree':2},'usage':{'cores':{'node':0.5},'samples':[{'second':1.0,")
                        .concat("'cores':{'node':0.25},'mebibytes':{'node':600.5}},{'second':2.0,'cores':")
                        .concat("{'node':0.75},'mebibytes':{'node':640.0}}]}}]}")
                        .replace('\'', '"'));
    }

    @Test
    void pageNeedsNothingElseAndItsChartsAreWellFormed() throws Exception {
        String page = new HtmlReport(result()).text();
        Matcher charts = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page);
        int count = 0;
        while (charts.find()) {
            count++;
            Element svg = parsed(charts.group());
            assertThat(svg.getElementsByTagName("polyline").getLength()).isPositive();
            assertThat(charts.group()).doesNotContain("NaN", "Infinity");
        }
        assertThat(count).as("latency, rate, processors, memory").isEqualTo(4);
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "<script", "<link", "src=")
                .contains("book &lt;&amp;&gt;", "holds", "INSERT slot_claim");
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void barsSayWhetherTheyHold() {
        assertThat(Bar.atLeast("a", 0.34, 0.35, "").holds()).isFalse();
        assertThat(Bar.atLeast("a", 0.35, 0.35, "").holds()).isTrue();
        assertThat(Bar.atMost("a", 10.1, 10, "").holds()).isFalse();
        assertThat(Bar.atMost("a", 10, 10, "").holds()).isTrue();
    }
}
