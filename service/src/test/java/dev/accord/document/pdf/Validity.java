package dev.accord.document.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds wrong with a document. */
public final class Validity {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Validity() {}

    /** Empty when it is valid PDF/A-2a. */
    public static List<String> faultsOfPdfA(byte[] pdf) {
        return faults(pdf, PDFAFlavour.PDFA_2_A);
    }

    /** What keeps it from being PDF/UA-1. */
    public static List<String> faultsOfPdfUa(byte[] pdf) {
        return faults(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            TreeSet<String> faults = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                faults.add(assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                        + assertion.getLocation().getContext());
            }
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add("not compliant");
            }
            return List.copyOf(faults);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot be checked", e);
        }
    }
}
