package dev.accord.document.seal;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * What one signature of a file is worth.
 *
 * @param certificate of the seal; {@code null} when it cannot be read
 * @param intact whether what is signed is unchanged, to the last bit of the signature's own room
 */
record SealCheck(@Nullable X509Certificate certificate, boolean intact) {

    private static final SealCheck BROKEN = new SealCheck(null, false);

    static SealCheck of(SealedBytes bytes) {
        byte[] room = bytes.signature();
        try (ASN1InputStream in = new ASN1InputStream(room)) {
            ASN1Primitive object = in.readObject();
            if (object == null) {
                return BROKEN;
            }
            byte[] encoded = object.getEncoded("DER");
            boolean canonical =
                    Arrays.equals(encoded, Arrays.copyOf(room, encoded.length)) && isZero(room, encoded.length);
            CMSSignedData cms =
                    new CMSSignedData(new CMSProcessableByteArray(bytes.signed()), ContentInfo.getInstance(object));
            return check(cms, canonical);
        } catch (IOException | CMSException | CertificateException | OperatorCreationException e) {
            return BROKEN;
        } catch (RuntimeException e) {
            // Bouncy Castle throws several kinds for nonsense in the place of a structure.
            return BROKEN;
        }
    }

    private static SealCheck check(CMSSignedData cms, boolean canonical)
            throws CertificateException, OperatorCreationException {
        if (cms.getSignerInfos().size() != 1) {
            return BROKEN;
        }
        SignerInformation signer = cms.getSignerInfos().iterator().next();
        for (Object match : cms.getCertificates().getMatches(signer.getSID())) {
            X509Certificate certificate =
                    new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) match);
            return new SealCheck(certificate, canonical && isVerified(signer, certificate));
        }
        return BROKEN;
    }

    private static boolean isVerified(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException e) {
            // A digest that differs is reported this way.
            return false;
        }
    }

    private static boolean isZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
