package dev.accord.document.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A letter like the real ones: two pages, a table of components, a rate table for each. */
public final class Samples {

    private Samples() {}

    public static dev.accord.document.Renderer renderer(Path templates) {
        return new TemplateRenderer(files(templates));
    }

    public static TemplateFiles files(Path templates) {
        return new TemplateFiles(templates);
    }

    public static void write(Path templates, String file, String markup) {
        try {
            Path folder = Files.createDirectories(templates.resolve("document"));
            Files.writeString(folder.resolve(file), markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String page(String body) {
        return "<html><head><title>T</title></head><body>" + body + "</body></html>";
    }

    public static void writeLetter(Path templates) {
        write(templates, "letter.en.html", LETTER);
        write(templates, "letter.ja.html", LETTER_JA);
    }

    public static Map<String, Object> fields(boolean japanese) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("planName", japanese ? "エンタープライズ営業 報酬計画" : "Enterprise Account Executive Plan");
        fields.put("personName", japanese ? "髙橋 健太" : "Zoë Müller-Łukasiewicz");
        fields.put("title", japanese ? "シニア・アカウントエグゼクティブ" : "Senior Account Executive");
        fields.put("validFrom", japanese ? "2026年4月1日" : "1 April 2026");
        fields.put("validTo", japanese ? "2027年3月31日" : "31 March 2027");
        fields.put("target", japanese ? "¥12,000,000" : "$120,000.00");
        fields.put("paper", "a4");
        fields.put("state", japanese ? "第3版" : "Version 3");
        fields.put("verifyCode", "K7Q2M-9XJ4T");
        List<Map<String, Object>> components = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            components.add(component(i, japanese));
        }
        fields.put("components", components);
        fields.put("terms", japanese ? terms("ja") : terms("en"));
        return fields;
    }

    private static Map<String, Object> component(int i, boolean japanese) {
        List<Map<String, Object>> tiers = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            tiers.add(Map.of("from", t * 50 + "%", "to", t == 3 ? "–" : (t + 1) * 50 + "%", "rate", (t + 2) + ".00%"));
        }
        return Map.of(
                "name",
                (japanese ? "新規契約 " : "New business ") + i,
                "measure",
                japanese ? "受注額（四半期累計）" : "Bookings, cumulative over the quarter",
                "quota",
                japanese ? "¥80,000,000" : "$1,250,000.00",
                "weight",
                40 - i * 5 + "%",
                "attainment",
                i * 37,
                "tiers",
                tiers);
    }

    private static List<String> terms(String language) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            terms.add(
                    "ja".equals(language)
                            ? "コミッションは、顧客からの入金が確認された月の翌月末に支払われます。契約の解除または返金があった場合、当社は、既に支払われた金額の全部または一部を翌期の支払いから控除することができます。"
                            : "Commission is earned when the customer's payment is received and is paid with the"
                                    + " salary of the following month. Where a contract is cancelled or refunded within"
                                    + " 180 days, the amount paid for it is set off against later commission.");
        }
        return terms;
    }

    private static final String LETTER = """
        <html lang="en">
        <head><title>{{planName}}: {{personName}}</title><meta name="state" content="{{state}}"/></head>
        <body data-page="{{paper}}">
        <header><table class="bare"><tr><td>Accord · {{planName}}</td><td class="right">{{state}}</td></tr></table></header>
        <footer><hr/><table class="bare"><tr><td>Verify this document with code <span class="code">{{verifyCode}}</span></td>
          <td class="right">Page <page/> of <pages/></td></tr></table></footer>
        <h1>{{planName}}</h1>
        <p class="lead">For <b>{{personName}}</b>, {{title}}, valid from {{validFrom}} to {{validTo}}.</p>
        <div class="note"><b>Your target incentive is {{target}}.</b> It is what you earn at 100&nbsp;% of every quota; the tables below say what you earn below and above. <i>Nothing here changes your employment contract.</i></div>
        <h2>Components</h2>
        <table><thead><tr><th>Component</th><th>Measure</th><th class="num">Quota</th><th class="num">Weight</th><th width="16%">Last year</th></tr></thead>
        <tbody>{{#components}}<tr><td><b>{{name}}</b></td><td>{{measure}}</td><td class="num">{{quota}}</td><td class="num">{{weight}}</td><td><bar value="{{attainment}}" max="150" mark="100"/></td></tr>{{/components}}
        <tr class="total"><td>Total</td><td></td><td class="num">$5,000,000.00</td><td class="num">100%</td><td></td></tr></tbody></table>
        {{#components}}
        <h2>{{name}}</h2>
        <p>Each tier's rate pays the part of the bookings inside that tier (<b>marginal</b>), evaluated over the quarter.</p>
        <table class="grid small"><thead><tr><th class="num">From</th><th class="num">To (below)</th><th class="num">Rate</th></tr></thead>
        <tbody>{{#tiers}}<tr><td class="num">{{from}}</td><td class="num">{{to}}</td><td class="num">{{rate}}</td></tr>{{/tiers}}</tbody></table>
        {{/components}}
        <h2>Terms</h2>
        <ol>{{#terms}}<li>{{.}}</li>{{/terms}}</ol>
        <div class="box"><h3>Glossary</h3><ul class="small"><li><b>Marginal</b>: each tier's rate pays the part of the measure inside that tier.</li><li><b>Whole</b>: the rate of the highest tier reached pays the whole measure.</li></ul></div>
        <div class="sign">{{personName}}, date</div>
        </body></html>
        """;

    private static final String LETTER_JA = """
        <html lang="ja">
        <head><title>{{planName}}：{{personName}}</title><meta name="state" content="{{state}}"/></head>
        <body data-page="{{paper}}">
        <header><table class="bare"><tr><td>Accord · {{planName}}</td><td class="right">{{state}}</td></tr></table></header>
        <footer><hr/><table class="bare"><tr><td>この文書の確認コード <span class="code">{{verifyCode}}</span></td>
          <td class="right"><page/> / <pages/> ページ</td></tr></table></footer>
        <h1>{{planName}}</h1>
        <p class="lead"><b>{{personName}}</b> 様（{{title}}）、適用期間は{{validFrom}}から{{validTo}}までです。</p>
        <div class="note"><b>目標インセンティブは{{target}}です。</b>すべてのノルマを100&nbsp;%達成したときの金額です。達成率がそれを下回る場合、または上回る場合の金額は、以下の表のとおりです。</div>
        <h2>構成要素</h2>
        <table><thead><tr><th>構成要素</th><th>測定対象</th><th class="num">ノルマ</th><th class="num">比率</th><th width="16%">前年度</th></tr></thead>
        <tbody>{{#components}}<tr><td><b>{{name}}</b></td><td>{{measure}}</td><td class="num">{{quota}}</td><td class="num">{{weight}}</td><td><bar value="{{attainment}}" max="150" mark="100"/></td></tr>{{/components}}</tbody></table>
        {{#components}}
        <h2>{{name}}</h2>
        <p>各段階の料率は、その段階に入る部分の受注額に適用されます（<b>限界方式</b>）。四半期ごとに累計で評価します。</p>
        <table class="grid small"><thead><tr><th class="num">以上</th><th class="num">未満</th><th class="num">料率</th></tr></thead>
        <tbody>{{#tiers}}<tr><td class="num">{{from}}</td><td class="num">{{to}}</td><td class="num">{{rate}}</td></tr>{{/tiers}}</tbody></table>
        {{/components}}
        <h2>条件</h2>
        <ol>{{#terms}}<li>{{.}}</li>{{/terms}}</ol>
        <div class="box"><h3>用語</h3><ul class="small"><li><b>限界方式</b>：各段階の料率は、その段階に入る部分に適用されます。</li></ul></div>
        <div class="sign">{{personName}}、日付</div>
        </body></html>
        """;
}
