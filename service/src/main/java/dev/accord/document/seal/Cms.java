package dev.accord.document.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs bytes as PAdES wants it: detached, with the certificate named in what is signed, and without a time of its own. */
final class Cms {

    private Cms() {}

    static byte[] detached(byte[] content, SealKey key) throws GeneralSecurityException {
        try {
            byte[] certificate = MessageDigest.getInstance("SHA-256")
                    .digest(key.certificate().getEncoded());
            SigningCertificateV2 named = new SigningCertificateV2(new ESSCertIDv2(certificate));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(named))
                            .build(new JcaContentSignerBuilder(key.algorithm()).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded("DER");
        } catch (OperatorCreationException | CMSException | IOException e) {
            throw new GeneralSecurityException("Cannot seal", e);
        }
    }

    private static CMSAttributeTableGenerator attributes(SigningCertificateV2 named) {
        Attribute certificate = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named));
        return new DefaultSignedAttributeTableGenerator(new AttributeTable(certificate)) {
            @Override
            @SuppressWarnings("rawtypes")
            protected java.util.Hashtable<ASN1ObjectIdentifier, Attribute> createStandardAttributeTable(
                    Map parameters) {
                java.util.Hashtable<ASN1ObjectIdentifier, Attribute> table =
                        super.createStandardAttributeTable(parameters);
                table.remove(CMSAttributes.signingTime);
                return table;
            }
        };
    }
}
