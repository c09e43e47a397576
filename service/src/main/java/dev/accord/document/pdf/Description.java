package dev.accord.document.pdf;

import dev.accord.document.font.Deflate;
import dev.accord.document.layout.Composition;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.charset.StandardCharsets;

/** What an archive wants to know of a file: title and language, which promise it keeps (PDF/A-2a, PDF/UA-1), and what its colours mean. */
final class Description {

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final byte[] SRGB_DEFLATED = Deflate.well(SRGB);

    private Description() {}

    static int colours(PdfFile file) {
        int profile = file.stream("/N 3/Filter/FlateDecode", SRGB_DEFLATED);
        int intent = file.reserve();
        file.object(intent)
                .add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ")
                .reference(profile)
                .add(">>");
        return intent;
    }

    /** PDF/A knows PDF/UA's word for itself only when the file explains it. */
    private static final String ACCESSIBLE = """
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfuaid:part>1</pdfuaid:part>
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        """;

    /** @param accessible whether it keeps what PDF/UA-1 asks for, too */
    static int metadata(PdfFile file, Composition document, boolean accessible) {
        String xmp =
                """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
                <pdf:Producer>Accord</pdf:Producer><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
                </rdf:Description>
                %s</rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>\
                """.formatted(escaped(document.title()), escaped(document.language()), accessible ? ACCESSIBLE : "");
        return file.stream("/Type/Metadata/Subtype/XML", xmp.getBytes(StandardCharsets.UTF_8));
    }

    static int information(PdfFile file, Composition document) {
        int number = file.reserve();
        Bytes out = file.object(number).add("<</Title").text(document.title()).add("/Producer(Accord)");
        if (document.state() != null) {
            out.add("/State").text(document.state());
        }
        if (document.date() != null) {
            out.add("/Date").text(document.date());
        }
        out.add(">>");
        return number;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
