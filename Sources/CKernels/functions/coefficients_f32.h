// The numbers of the functions in single precision, written by scripts/coefficients.
#pragma once

// exp (exp.h). ln 2 in two parts: the product of the high one and any exponent is exact.
static const T ln2_high = 0x1.62e4p-1f;
static const T ln2_low = 0x1.7f7d1cp-20f;
static const T log2_e = 0x1.715476p+0f;

// Beyond these, exp is infinite or rounds to zero.
static const T exp_highest = 0x1.64p+6f;
static const T exp_lowest = -0x1.a4p+6f;

// (exp(r) - 1 - r) / r^2: for |r| <= ln 2 / 32 beside the table of 2^(i / 16), each number and what
// it lost in rounding; there also (2^r - 1) / r, and (exp(-r / 2) - 1) / r for the normal
// distribution; for |r| <= ln 2 / 2 without it.
#if NN_LOOKS_UP
static const T exp_powers[] = {
    0x1p+0f, 0x1.0b5586p+0f, 0x1.172b84p+0f, 0x1.2387a6p+0f,
    0x1.306fep+0f, 0x1.3dea64p+0f, 0x1.4bfdaep+0f, 0x1.5ab07ep+0f,
    0x1.6a09e6p+0f, 0x1.7a1148p+0f, 0x1.8ace54p+0f, 0x1.9c4918p+0f,
    0x1.ae89fap+0f, 0x1.c199bep+0f, 0x1.d5818ep+0f, 0x1.ea4afap+0f
};
static const T exp_powers_lost[] = {
    0x0p+0f, 0x1.9f3122p-25f, -0x1.c15742p-27f, 0x1.ceac48p-25f,
    0x1.4636e2p-25f, 0x1.824684p-25f, -0x1.593abcp-25f, -0x1.5bd5ecp-27f,
    0x1.9fcef4p-26f, -0x1.829fdp-25f, 0x1.15506ep-27f, 0x1.51f848p-27f,
    -0x1.a94b14p-26f, -0x1.3d56b2p-27f, -0x1.822dbcp-27f, 0x1.52486cp-27f
};
static const T exp_coefficients[] = {
    0x1.000148p-1f, 0x1.55565cp-3f
};
static const T exp2_coefficients[] = {
    0x1.62e43p-1f, 0x1.ebff94p-3f, 0x1.c6b29ap-5f
};
static const T normal_power_coefficients[] = {
    -0x1p-1f, 0x1.0001ecp-3f, -0x1.5556ep-6f
};
#else
static const T exp_coefficients[] = {
    0x1p-1f, 0x1.555556p-3f, 0x1.5554eap-5f, 0x1.1110ep-7f,
    0x1.6d4316p-10f, 0x1.a124e4p-13f
};
#endif

// tanh (tanh.h), which rounds to one beyond tanh_highest.
static const T tanh_highest = 0x1.233334p+3f;
static const T tanh_shift = 0x1p+0f;
static const T tanh_first = 0x1p-2f;
#if NN_LOOKS_UP
static const T tanh_centers[16] = {
    0x1.3ff0e4p+0f, 0x1.c003cp+0f, 0x1.200394p+1f, 0x1.5ff05ep+1f,
    0x1.bffdcp+1f, 0x1.1fe142p+2f, 0x1.6005f2p+2f, 0x1.9fef2ep+2f,
    0x1.fe2804p+2f, 0x1.21999ap+3f, 0x0p+0f, 0x0p+0f,
    0x0p+0f, 0x1.7ffa76p-2f, 0x1.4003d8p-1f, 0x1.c0081p-1f
};
static const T tanh_values[16] = {
    0x1.b249c2p-1f, 0x1.e1fcd4p-1f, 0x1.f4c076p-1f, 0x1.fbd406p-1f,
    0x1.ff1124p-1f, 0x1.ffdf88p-1f, 0x1.fffbap-1f, 0x1.ffff68p-1f,
    0x1.fffff8p-1f, 0x1p+0f, 0x0p+0f, 0x0p+0f,
    0x0p+0f, 0x1.6ef06ap-2f, 0x1.1bf728p-1f, 0x1.686a62p-1f
};
static const T tanh_coefficients[][16] = {
    {0x1.1f41dp-2f, 0x1.d21fbep-4f, 0x1.63fd12p-5f, 0x1.09e80cp-6f,
     0x1.dd49eep-9f, 0x1.03b898p-11f, 0x1.17ffbcp-14f, 0x1.300098p-17f,
     0x1.00364cp-21f, 0x1.d98816p-25f, 0x0p+0f, 0x0p+0f,
     0x0p+0f, 0x1.be4176p-1f, 0x1.6281dp-1f, 0x1.024a5p-1f},
    {-0x1.e75062p-3f, -0x1.b6cd02p-4f, -0x1.5c2af4p-5f, -0x1.07bd62p-6f,
     -0x1.dc6a3p-9f, -0x1.03a756p-11f, -0x1.17fcb2p-14f, -0x1.2fff64p-17f,
     -0x1.ffc8d6p-22f, -0x1.d93488p-25f, 0x0p+0f, 0x0p+0f,
     -0x1.dd1c02p-21f, -0x1.3fd256p-2f, -0x1.893bc4p-2f, -0x1.6ba3d6p-2f},
    {0x1.bbbf2cp-4f, 0x1.01bae2p-4f, 0x1.bbb7bp-6f, 0x1.59e658p-7f,
     0x1.3c2c9cp-9f, 0x1.59b25cp-12f, 0x1.74ebc2p-15f, 0x1.94ecdp-18f,
     0x1.4fc386p-22f, 0x1.35be7ep-25f, 0x0p+0f, 0x0p+0f,
     -0x1.55456ap-2f, -0x1.6dcdbap-3f, -0x1.23fb88p-6f, 0x1.4f228cp-4f},
    {-0x1.9ba2ep-7f, -0x1.815f2cp-6f, -0x1.93b8ap-7f, -0x1.4e884ap-8f,
     -0x1.3a0584p-10f, -0x1.5991aap-13f, -0x1.750c2ep-16f, -0x1.9525bcp-19f,
     -0x1.555998p-23f, -0x1.15c758p-26f, 0x0p+0f, 0x0p+0f,
     -0x1.3b3578p-10f, 0x1.5848f2p-3f, 0x1.1a64b8p-3f, 0x1.f1e222p-5f},
    {-0x1.42f378p-6f, 0x1.c885e8p-9f, 0x1.04980ep-8f, 0x1.f65decp-10f,
     0x1.0121a8p-11f, 0x1.1f8ca6p-14f, 0x1.3727b8p-17f, 0x1.51fc6ep-20f,
     0x1.40e4e2p-24f, 0x1.3315acp-28f, 0x0p+0f, 0x0p+0f,
     0x1.25906cp-3f, 0x1.377f34p-6f, -0x1.bd26cp-5f, -0x1.df94b6p-5f},
    {0x1.ee790cp-7f, 0x1.0fe04cp-9f, -0x1.79aceap-11f, -0x1.1dfeeep-11f,
     -0x1.488f5cp-13f, -0x1.78aa22p-16f, -0x1.9aa072p-19f, -0x1.bd3486p-22f,
     -0x1.885876p-26f, -0x1.31fc34p-31f, 0x0p+0f, 0x0p+0f,
     -0x1.341fb8p-5f, -0x1.1ac902p-4f, -0x1.89da38p-6f, 0x1.a9d0c4p-7f}};
#endif

// erf (erf.h), which rounds to one beyond erf_highest; (erf(x) - x) / x, in x^2, up to erf_small.
static const T erf_highest = 0x1.f70a3ep+1f;
static const T erf_shift = 0x1p-1f;
static const T erf_first = 0x1p-3f;
#if NN_LOOKS_UP
static const T erf_centers[16] = {
    0x1.c005b8p+0f, 0x1.200246p+1f, 0x1.5ffd3p+1f, 0x1.a00cap+1f,
    0x1.df38dp+1f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
    0x0p+0f, 0x1.7ffc5ap-3f, 0x1.3ffda6p-2f, 0x1.c00812p-2f,
    0x1.400fcp-1f, 0x1.c00696p-1f, 0x1.20138ep+0f, 0x1.60042p+0f
};
static const T erf_values[16] = {
    0x1.f92da2p-1f, 0x1.ff4058p-1f, 0x1.fff2cep-1f, 0x1.ffff7p-1f,
    0x1.fffffcp-1f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
    0x0p+0f, 0x1.ac41eap-3f, 0x1.5da78cp-2f, 0x1.db0fa2p-2f,
    0x1.3f2574p-1f, 0x1.9175bep-1f, 0x1.c6e744p-1f, 0x1.e577f4p-1f
};
static const T erf_coefficients[][16] = {
    {0x1.b03334p-5f, 0x1.d3eea4p-8f, 0x1.338742p-11f, 0x1.e887a4p-16f,
     0x1.ec7cecp-21f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
     0x1.06eba8p-3f, 0x1.16e306p+0f, 0x1.05fdap+0f, 0x1.dd1332p-1f,
     0x1.86da62p-1f, 0x1.0ca556p-1f, 0x1.45b19cp-2f, 0x1.5cd62p-3f},
    {-0x1.7a31c8p-4f, -0x1.07385ap-6f, -0x1.a6d4dep-10f, -0x1.8cf2dap-14f,
     -0x1.cc09b2p-19f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
     -0x1.0e6198p-26f, -0x1.a2509p-3f, -0x1.477a9ep-2f, -0x1.a1785p-2f,
     -0x1.e8a906p-2f, -0x1.d6284p-2f, -0x1.6e80bp-2f, -0x1.dfac0cp-3f},
    {0x1.714b04p-4f, 0x1.63e29ap-6f, 0x1.69b0d2p-9f, 0x1.9891aep-13f,
     0x1.2360a2p-17f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
     -0x1.8126b6p-2f, -0x1.59b484p-2f, -0x1.191914p-2f, -0x1.888f06p-3f,
     -0x1.c76432p-5f, 0x1.7cb14cp-4f, 0x1.4cc44ap-3f, 0x1.4370f6p-3f},
    {-0x1.8a0c9ep-5f, -0x1.38a762p-6f, -0x1.ab2bc8p-9f, -0x1.2b8dbap-12f,
     -0x1.03ac04p-16f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
     -0x1.6024d2p-14f, 0x1.9882c4p-4f, 0x1.3228e2p-3f, 0x1.6c30f8p-3f,
     0x1.695a8cp-3f, 0x1.cc4f1ep-4f, 0x1.c8d72cp-6f, -0x1.f3ddbap-6f},
    {0x1.8787aap-8f, 0x1.5aaf4cp-7f, 0x1.728008p-9f, 0x1.5c1cep-12f,
     0x1.0e96eep-16f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
     0x1.d3ce3p-4f, 0x1.7fa216p-4f, 0x1.0478dp-4f, 0x1.b04018p-6f,
     -0x1.bb6daep-6f, -0x1.1140f2p-4f, -0x1.f3fce2p-5f, -0x1.f5eefap-6f},
    {0x1.282ca6p-7f, -0x1.6e5f68p-9f, -0x1.b4e5fep-10f, -0x1.1da4e2p-12f,
     -0x1.d16168p-18f, 0x0p+0f, 0x0p+0f, 0x0p+0f,
     -0x1.47381p-7f, -0x1.0975fep-5f, -0x1.7c4c2ap-5f, -0x1.a36074p-5f,
     -0x1.51305ap-5f, -0x1.5556d4p-7f, 0x1.f7d25p-7f, 0x1.692ea6p-6f}};
#endif
static const T erf_small = 0x1p+0f;
#if !NN_LOOKS_UP
static const T erf_coefficients[] = {
    0x1.06eba8p-3f, -0x1.81273ep-2f, 0x1.ce2d1p-4f, -0x1.b7fab2p-6f,
    0x1.54122p-8f, -0x1.a44e18p-11f, 0x1.4a4f7ep-14f
};
#endif

// 1 - exp(-a) (expm1.h), which rounds to one beyond expm1_highest.
static const T expm1_highest = 0x1.166666p+4f;
static const T expm1_shift = 0x1.8p+0f;
static const T expm1_first = 0x1p-2f;
#if NN_LOOKS_UP
static const T expm1_centers[16] = {
    0x1.7ffe1cp-1f, 0x1.401b88p+0f, 0x1.bfed3p+0f, 0x1.1feaa2p+1f,
    0x1.8001d2p+1f, 0x1.001118p+2f, 0x1.3ffefcp+2f, 0x1.7fff0ap+2f,
    0x1.e005aep+2f, 0x1.2ff836p+3f, 0x1.6ffdd4p+3f, 0x1.b0003ap+3f,
    0x1.fe2804p+3f, 0x0p+0f, 0x0p+0f, 0x1.7ff8f2p-2f
};
static const T expm1_values[16] = {
    0x1.0e2514p-1f, 0x1.6d5f04p-1f, 0x1.a7009p-1f, 0x1.ca001ap-1f,
    0x1.e682acp-1f, 0x1.f6a1d6p-1f, 0x1.fc8ccap-1f, 0x1.febb16p-1f,
    0x1.ffb788p-1f, 0x1.fff62ep-1f, 0x1.fffeacp-1f, 0x1.ffffd2p-1f,
    0x1.fffffcp-1f, 0x0p+0f, 0x0p+0f, 0x1.403264p-2f
};
static const T expm1_coefficients[][16] = {
    {0x1.e3b5d8p-2f, 0x1.2541f8p-2f, 0x1.63fdcp-3f, 0x1.afff3p-4f,
     0x1.97d546p-5f, 0x1.2bc544p-6f, 0x1.b99b06p-8f, 0x1.44ea04p-9f,
     0x1.21e0fp-11f, 0x1.3a4104p-14f, 0x1.540106p-17f, 0x1.70022ep-20f,
     0x1.0005bcp-23f, 0x0p+0f, 0x0p+0f, 0x1.5fe6cep-1f},
    {-0x1.e3b5d8p-3f, -0x1.2541f8p-3f, -0x1.63fdcp-4f, -0x1.afff3p-5f,
     -0x1.97d542p-6f, -0x1.2bc542p-7f, -0x1.b99b02p-9f, -0x1.44eap-10f,
     -0x1.21e04p-12f, -0x1.3a4032p-15f, -0x1.54002cp-18f, -0x1.700148p-21f,
     -0x1.fe8ac6p-25f, 0x0p+0f, -0x1p-1f, -0x1.5fe6cep-2f},
    {0x1.4278eap-4f, 0x1.87024p-5f, 0x1.daa734p-6f, 0x1.1fff2ep-6f,
     0x1.0fdf44p-7f, 0x1.8fab72p-9f, 0x1.2662cp-10f, 0x1.b13142p-12f,
     0x1.821e06p-14f, 0x1.a295dap-17f, 0x1.c4e258p-20f, 0x1.ea2fap-23f,
     0x1.548c5ap-26f, 0x0p+0f, 0x1.555536p-3f, 0x1.d533b6p-4f},
    {-0x1.427914p-6f, -0x1.87025ap-7f, -0x1.daa782p-8f, -0x1.1fff6cp-8f,
     -0x1.0fe15ap-9f, -0x1.8fadaap-11f, -0x1.266516p-12f, -0x1.b134bp-14f,
     -0x1.824e12p-16f, -0x1.a2cea6p-19f, -0x1.c51d18p-22f, -0x1.ea6df8p-25f,
     -0x1.63475ap-28f, 0x0p+0f, -0x1.554ba6p-5f, -0x1.d533bap-6f},
    {0x1.02a6c2p-8f, 0x1.399fbp-9f, 0x1.7cb6bep-10f, 0x1.cdff68p-11f,
     0x1.b792dep-12f, 0x1.431a06p-13f, 0x1.dbf976p-15f, 0x1.5e3386p-16f,
     0x1.425122p-18f, 0x1.5d6a46p-21f, 0x1.7a0c8ep-24f, 0x1.99303cp-27f,
     0x1.234946p-30f, 0x0p+0f, 0x1.0fd242p-7f, 0x1.779b2cp-8f},
    {-0x1.58a3d4p-11f, -0x1.a20b2p-12f, -0x1.fb29dep-13f, -0x1.33a054p-13f,
     -0x1.244d68p-14f, -0x1.ae114ap-16f, -0x1.3c79d4p-17f, -0x1.d1b31cp-19f,
     -0x1.a97652p-21f, -0x1.ccb9a4p-24f, -0x1.f2c53cp-27f, -0x1.0dfe66p-29f,
     -0x1.ff65aep-34f, 0x0p+0f, -0x1.474b84p-10f, -0x1.f4b712p-11f}};
#endif

// The normal distribution's tail over exp(-a^2 / 2) (normal.h), up to normal_highest, beyond which
// the product with a rounds to zero. Without tables: that tail over u = 1 / (a + normal_pole), and
// the slope of its logarithm by log(u), both in u - normal_middle.
static const T normal_highest = 0x1.dcccccp+3f;
static const T normal_shift = 0x1p+0f;
#if NN_LOOKS_UP
static const T normal_centers[16] = {
    0x1.3ff1b8p+0f, 0x1.bffd44p+0f, 0x1.200c5p+1f, 0x1.5fe1e6p+1f,
    0x1.bffd08p+1f, 0x1.1ff76p+2f, 0x1.5ff446p+2f, 0x1.a001dap+2f,
    0x1.00051cp+3f, 0x1.3ff586p+3f, 0x1.7fff9ap+3f, 0x1.be6198p+3f,
    0x1.000122p-3f, 0x1.80088ep-2f, 0x1.400008p-1f, 0x1.bffe78p-1f
};
static const T normal_values[16] = {
    0x1.d8a57ep-3f, 0x1.7b5c6p-3f, 0x1.3aa362p-3f, 0x1.0bcc6ap-3f,
    0x1.b39984p-4f, 0x1.5b645ep-4f, 0x1.2028b6p-4f, 0x1.eba3e6p-5f,
    0x1.9261a6p-5f, 0x1.43adfp-5f, 0x1.0e7e14p-5f, 0x1.d2329ep-6f,
    0x1.d0aefap-2f, 0x1.84b4d4p-2f, 0x1.4b1ddep-2f, 0x1.1e7ca6p-2f
};
static const T normal_coefficients[][16] = {
    {-0x1.c4a84ep-4f, -0x1.325618p-4f, -0x1.b3eb18p-5f, -0x1.4355f6p-5f,
     -0x1.b60868p-6f, -0x1.1bf1dcp-6f, -0x1.8b3184p-7f, -0x1.21ac26p-7f,
     -0x1.86a958p-8f, -0x1.fc1326p-9f, -0x1.63d082p-9f, -0x1.08af4ep-9f,
     -0x1.5e6e32p-2f, -0x1.06bd44p-2f, -0x1.932346p-3f, -0x1.3bb03ap-3f},
    {0x1.7b91dcp-5f, 0x1.bd4ab8p-6f, 0x1.1592a4p-6f, 0x1.6ca2ap-7f,
     0x1.a2a5aep-8f, 0x1.bfdd7ap-9f, 0x1.07fb8ep-9f, 0x1.4ea0eap-10f,
     0x1.7610bp-11f, 0x1.8b179ep-12f, 0x1.d0fcccp-13f, 0x1.2b12d8p-13f,
     0x1.a4e102p-3f, 0x1.222ba8p-3f, 0x1.9a45aap-4f, 0x1.28c00ap-4f},
    {-0x1.1f47f6p-6f, -0x1.296548p-7f, -0x1.49962cp-8f, -0x1.83e77ep-9f,
     -0x1.7e8068p-10f, -0x1.55d99ep-11f, -0x1.58252p-12f, -0x1.7b57ecp-13f,
     -0x1.6161ep-14f, -0x1.307674p-15f, -0x1.2dde42p-16f, -0x1.504982p-17f,
     -0x1.b02a2p-4f, -0x1.15c4dep-4f, -0x1.6e91aep-5f, -0x1.efa168p-6f},
    {0x1.90148cp-8f, 0x1.7222ecp-9f, 0x1.7094ccp-10f, 0x1.882602p-11f,
     0x1.4fb5a8p-12f, 0x1.fa737ap-14f, 0x1.b67fecp-15f, 0x1.a669e8p-16f,
     0x1.49a184p-17f, 0x1.d12eep-19f, 0x1.857cacp-20f, 0x1.786012p-21f,
     0x1.89ddd8p-5f, 0x1.dc2aaap-6f, 0x1.27b7d6p-6f, 0x1.78a9dcp-7f},
    {-0x1.062d96p-9f, -0x1.b4ffep-11f, -0x1.89c43ep-12f, -0x1.7d048ep-13f,
     -0x1.212f3ap-14f, -0x1.71b4d8p-16f, -0x1.1427eap-17f, -0x1.d20ec4p-19f,
     -0x1.36a53p-20f, -0x1.65cfcap-22f, -0x1.f8fffp-24f, -0x1.a6983p-25f,
     -0x1.47414cp-6f, -0x1.76431p-7f, -0x1.b7ffc6p-8f, -0x1.0969ap-8f},
    {0x1.3fc5c8p-11f, 0x1.e4d3c8p-13f, 0x1.8ecbfap-14f, 0x1.60cdf8p-15f,
     0x1.d8ba4cp-17f, 0x1.033808p-18f, 0x1.510ee8p-20f, 0x1.f5e12p-22f,
     0x1.1ac406p-23f, 0x1.0c814cp-25f, 0x1.41c14p-27f, 0x1.cadc4cp-29f,
     0x1.f39e64p-8f, 0x1.0fa4bap-8f, 0x1.2fbb8cp-9f, 0x1.5cb016p-10f}};
#endif
#if !NN_LOOKS_UP
static const T normal_pole = 0x1.8p+1f;
static const T normal_middle = 0x1.8e8a4p-3f;
static const T normal_coefficients[] = {
    0x1.a469f6p-1f, 0x1.c5447ap+1f, 0x1.21f6bp+3f, 0x1.0984b4p+3f,
    -0x1.45e5cap+4f, -0x1.504806p+5f, 0x1.759402p+6f, 0x1.518e36p+7f,
    -0x1.3b73ecp+9f, -0x1.966b08p+8f, 0x1.a33e0ep+11f
};
static const T normal_slope_coefficients[] = {
    0x1.d6d796p+0f, 0x1.1e98fep+2f, -0x1.4170e8p+1f
};
#endif

// log(1 + E) / E of E = exp(-a) (softplus.h), which rounds to one beyond softplus_highest.
static const T softplus_highest = 0x1.166666p+4f;
static const T softplus_shift = 0x1.8p+0f;
#if NN_LOOKS_UP
static const T softplus_centers[16] = {
    0x1.7ff1bcp-1f, 0x1.3ff9c2p+0f, 0x1.bffd64p+0f, 0x1.200078p+1f,
    0x1.8001d4p+1f, 0x1.fff4p+1f, 0x1.4000b2p+2f, 0x1.80065p+2f,
    0x1.e00dc8p+2f, 0x1.2ffe52p+3f, 0x1.6ffdc8p+3f, 0x1.aea3a8p+3f,
    0x1.fe2804p+3f, 0x0p+0f, 0x1.fffd74p-4f, 0x1.7ffb32p-2f
};
static const T softplus_values[16] = {
    0x1.a352cp-1f, 0x1.c234dp-1f, 0x1.d81378p-1f, 0x1.e6c69cp-1f,
    0x1.f3a9bcp-1f, 0x1.fb5db2p-1f, 0x1.fe486ap-1f, 0x1.ff5de2p-1f,
    0x1.ffdbccp-1f, 0x1.fffb18p-1f, 0x1.ffff56p-1f, 0x1.ffffe8p-1f,
    0x1.fffffep-1f, 0x0p+0f, 0x1.6f041ap-1f, 0x1.85b3b8p-1f
};
static const T softplus_coefficients[][16] = {
    {0x1.1e6232p-3f, 0x1.a1e5dp-4f, 0x1.1f07c2p-4f, 0x1.79817cp-5f,
     0x1.7e337p-6f, 0x1.250208p-7f, 0x1.b59f5ap-9f, 0x1.43b32ep-10f,
     0x1.218598p-12f, 0x1.39fd04p-15f, 0x1.540058p-18f, 0x1.800116p-21f,
     0x1.0005bap-24f, 0x0p+0f, 0x1.7c2606p-3f, 0x1.590936p-3f},
    {-0x1.3fc3fcp-5f, -0x1.232d4ep-5f, -0x1.cb381p-6f, -0x1.491c72p-6f,
     -0x1.65ef9cp-7f, -0x1.1df7ccp-8f, -0x1.b1b714p-10f, -0x1.42a206p-11f,
     -0x1.214e5cp-13f, -0x1.39f436p-16f, -0x1.53fe52p-19f, -0x1.7ffd5cp-22f,
     -0x1.fe8abcp-26f, 0x0p+0f, -0x1.03b6a8p-5f, -0x1.2ac238p-5f},
    {0x1.6ad03ap-20f, 0x1.1021ecp-8f, 0x1.657832p-8f, 0x1.43ad7cp-8f,
     0x1.a00abap-9f, 0x1.6ae75ap-10f, 0x1.1bf6f4p-11f, 0x1.ab51a6p-13f,
     0x1.80cefcp-15f, 0x1.a21bdep-18f, 0x1.c4dcd8p-21f, 0x1.ff831p-24f,
     0x1.548c4ep-27f, 0x0p+0f, -0x1.056556p-7f, -0x1.340304p-8f},
    {0x1.6de4d6p-9f, 0x1.594b08p-10f, 0x1.66938p-14f, -0x1.05c046p-11f,
     -0x1.2f65b2p-11f, -0x1.473ec2p-12f, -0x1.11bfc2p-13f, -0x1.a5ae04p-15f,
     -0x1.7fdab8p-17f, -0x1.a2271cp-20f, -0x1.c51158p-23f, -0x1.003bd2p-25f,
     -0x1.634736p-29f, 0x0p+0f, 0x1.9aa9a6p-9f, 0x1.b54a8ep-9f},
    {-0x1.fd8ee8p-12f, -0x1.37e46ep-11f, -0x1.7cb05ap-12f, -0x1.fdbf56p-14f,
     0x1.3c1c12p-15f, 0x1.9d08fep-15f, 0x1.9822fep-16f, 0x1.4b3d1cp-17f,
     0x1.3de126p-19f, 0x1.5c86eap-22f, 0x1.79f57p-25f, 0x1.aa82bap-28f,
     0x1.23490ap-31f, 0x0p+0f, 0x1.829f64p-12f, -0x1.48bad8p-15f},
    {-0x1.11c522p-13f, 0x1.666bd6p-15f, 0x1.829218p-14f, 0x1.0903b2p-14f,
     0x1.db1ea8p-17f, -0x1.12ddecp-18f, -0x1.c978f8p-19f, -0x1.a05ac2p-20f,
     -0x1.9e798ap-22f, -0x1.cb101p-25f, -0x1.f288c4p-28f, -0x1.0f9d6p-30f,
     -0x1.ff6516p-35f, 0x0p+0f, -0x1.1ef326p-12f, -0x1.0e98a6p-12f}};
#endif

// log(m) for m of 3/4...3/2 (log.h); (log((1 + s) / (1 - s)) / s - 2) / s^2, in s^2.
#if NN_LOOKS_UP
static const T log1p_centers[16] = {
    0x0p+0f, 0x1.8016a2p-4f, 0x1.3fefccp-3f, 0x1.bff698p-3f,
    0x1.1ffcaep-2f, 0x1.60047cp-2f, 0x1.a00376p-2f, 0x1.dff2dcp-2f,
    0x1.0ffab2p-1f, 0x1.2ffa9ap-1f, 0x1.4ff9dap-1f, 0x1.700d38p-1f,
    0x1.900102p-1f, 0x1.aff722p-1f, 0x1.d00872p-1f, 0x1.effe26p-1f
};
static const T log1p_values[16] = {
    0x0p+0f, 0x1.6f21dap-4f, 0x1.29472cp-3f, 0x1.951df2p-3f,
    0x1.fb8c58p-3f, 0x1.2e9182p-2f, 0x1.5d1e52p-2f, 0x1.899a46p-2f,
    0x1.b4488ap-2f, 0x1.dd3fdap-2f, 0x1.025174p-1f, 0x1.1553eep-1f,
    0x1.279672p-1f, 0x1.39393ep-1f, 0x1.4a53f4p-1f, 0x1.5ad314p-1f
};
static const T log1p_coefficients[][16] = {
    {0x1p+0f, 0x1.d41ae4p-1f, 0x1.bad298p-1f, 0x1.a41bd6p-1f,
     0x1.8f9d1cp-1f, 0x1.7d04b6p-1f, 0x1.6c15e2p-1f, 0x1.5c9b8ep-1f,
     0x1.4e604ep-1f, 0x1.414362p-1f, 0x1.35240ep-1f, 0x1.29df9ap-1f,
     0x1.1f6ff6p-1f, 0x1.15b482p-1f, 0x1.0c94c2p-1f, 0x1.0410bcp-1f},
    {-0x1.fffff6p-2f, -0x1.abf928p-2f, -0x1.7efdfp-2f, -0x1.58b5acp-2f,
     -0x1.37e58ep-2f, -0x1.1b8b82p-2f, -0x1.02e71cp-2f, -0x1.dab748p-3f,
     -0x1.b4bf6ep-3f, -0x1.932a0cp-3f, -0x1.75500ep-3f, -0x1.5a9894p-3f,
     -0x1.42bc3cp-3f, -0x1.2d402p-3f, -0x1.19c7ccp-3f, -0x1.0831fep-3f},
    {0x1.554edep-2f, 0x1.04dadp-2f, 0x1.b9a902p-3f, 0x1.791fb2p-3f,
     0x1.44942p-3f, 0x1.1957e6p-3f, 0x1.eaf3a8p-4f, 0x1.aef668p-4f,
     0x1.7c4eb4p-4f, 0x1.514be4p-4f, 0x1.2c8978p-4f, 0x1.0cdbd4p-4f,
     0x1.e3283cp-5f, 0x1.b3b91p-5f, 0x1.8a2bdep-5f, 0x1.65dab8p-5f},
    {-0x1.fd789ep-3f, -0x1.660764p-3f, -0x1.1eb30ap-3f, -0x1.d076fp-4f,
     -0x1.7c3974p-4f, -0x1.3a394p-4f, -0x1.05f7c6p-4f, -0x1.b858a8p-5f,
     -0x1.74b60cp-5f, -0x1.3d95f6p-5f, -0x1.104ap-5f, -0x1.d56886p-6f,
     -0x1.96fe22p-6f, -0x1.6299fp-6f, -0x1.363d94p-6f, -0x1.10b8bcp-6f},
    {0x1.68a60cp-3f, 0x1.05e778p-3f, 0x1.8cb792p-4f, 0x1.30e122p-4f,
     0x1.dad27ap-5f, 0x1.762cc6p-5f, 0x1.2a14a2p-5f, 0x1.dfa8fap-6f,
     0x1.856c92p-6f, 0x1.3ed05ap-6f, 0x1.07064ep-6f, 0x1.b51166p-7f,
     0x1.6d97aap-7f, 0x1.33b14p-7f, 0x1.046e76p-7f, 0x1.bb475cp-8f}};
#endif
#if NN_LOOKS_UP
static const T log_centers[16] = {
    0x1p+0f, 0x1.180edcp+0f, 0x1.27fb3ep+0f, 0x1.37fcp+0f,
    0x1.48078ep+0f, 0x1.57fb3ap+0f, 0x1.6800f4p+0f, 0x1.7804cp+0f,
    0x1.8806bap-1f, 0x1.97fbdep-1f, 0x1.a80838p-1f, 0x1.b8071cp-1f,
    0x1.c80fep-1f, 0x1.d7f9d6p-1f, 0x1.e80484p-1f, 0x1p+0f
};
static const T log_values[16] = {
    0x0p+0f, 0x1.6fe682p-4f, 0x1.293444p-3f, 0x1.950b68p-3f,
    0x1.fbc0b2p-3f, 0x1.2e7ff6p-2f, 0x1.5d1e92p-2f, 0x1.89b028p-2f,
    -0x1.116756p-2f, -0x1.d1183ep-3f, -0x1.821464p-3f, -0x1.363eb4p-3f,
    -0x1.d9e3ep-4f, -0x1.4d6694p-4f, -0x1.88fed4p-5f, 0x0p+0f
};
static const T log_coefficients[][16] = {
    {0x1p+0f, 0x1.d4046cp-1f, 0x1.bad6bp-1f, 0x1.a41fa4p-1f,
     0x1.8f92e4p-1f, 0x1.7d0b3ep-1f, 0x1.6c15cap-1f, 0x1.5c941cp-1f,
     0x1.4e584ep+0f, 0x1.414482p+0f, 0x1.351bd2p+0f, 0x1.29df42p+0f,
     0x1.1f6646p+0f, 0x1.15b586p+0f, 0x1.0c9498p+0f, 0x1p+0f},
    {-0x1.fffff6p-2f, -0x1.abd012p-2f, -0x1.7f0502p-2f, -0x1.58bbeap-2f,
     -0x1.37d59cp-2f, -0x1.1b953ap-2f, -0x1.02e6fcp-2f, -0x1.daa3p-3f,
     -0x1.b4aa88p-1f, -0x1.932cep-1f, -0x1.753c2cp-1f, -0x1.5a97cap-1f,
     -0x1.42a67ap-1f, -0x1.2d4256p-1f, -0x1.19c776p-1f, -0x1p-1f},
    {0x1.554edep-2f, 0x1.04b53ap-2f, 0x1.b9b54p-3f, 0x1.7929f2p-3f,
     0x1.447b3ap-3f, 0x1.19665ep-3f, 0x1.eaf34ap-4f, 0x1.aedac6p-4f,
     0x1.7c3368p-1f, 0x1.514f72p-1f, 0x1.2c7174p-1f, 0x1.0cdae8p-1f,
     0x1.e2f76p-2f, 0x1.b3bddcp-2f, 0x1.8a2b28p-2f, 0x1.55565p-2f},
    {-0x1.fd789ep-3f, -0x1.65c2ap-3f, -0x1.1ebdap-3f, -0x1.d087c2p-4f,
     -0x1.7c1294p-4f, -0x1.3a4ecap-4f, -0x1.05f784p-4f, -0x1.b83304p-5f,
     -0x1.749262p-1f, -0x1.3d9a6cp-1f, -0x1.102dp-1f, -0x1.d56662p-2f,
     -0x1.96c742p-2f, -0x1.629f22p-2f, -0x1.363cd4p-2f, -0x1.ff3fa2p-3f},
    {0x1.68a60cp-3f, 0x1.05dcfep-3f, 0x1.8cba9ep-4f, 0x1.30e37p-4f,
     0x1.dac85cp-5f, 0x1.76321ep-5f, 0x1.2a1492p-5f, 0x1.dfa07p-6f,
     0x1.8564cep-1f, 0x1.3ed14ap-1f, 0x1.070078p-1f, 0x1.b510fcp-2f,
     0x1.6d8d66p-2f, 0x1.33b23p-2f, 0x1.046e54p-2f, 0x1.b57dc4p-3f}};
#endif
#if !NN_LOOKS_UP
static const T log_coefficients[] = {
    0x1.555556p-1f, 0x1.999a6cp-2f, 0x1.242c5ap-2f, 0x1.e66d7p-3f
};
#endif

// sin(r) = r + r^3 p(r^2) for |r| <= pi / 2 (sine.h), and pi in parts.
static const T pi_inverse = 0x1.45f306p-2f;
static const T pi_parts[] = {0x1.921fb6p+1f, -0x1.777a5cp-24f, -0x1.ee59dap-49f};
static const T sin_coefficients[] = {
    -0x1.555556p-3f, 0x1.11111p-7f, -0x1.a01906p-13f, 0x1.71968ep-19f,
    -0x1.9db16p-26f
};

// 1 / sqrt(2 pi), the normal density at 0.
static const T normal_density = 0x1.988454p-2f;

// gelu_tanh (logistic.h): 2 sqrt(2 / pi), the first part shorter, so that its sums are exact, and
// that times 0.044715, each in two parts, with tables over ln 2; for the slope, those of w' =
// linear + cubic x^2.
#if NN_LOOKS_UP
static const T gelu_linear[] = {0x1.26afp+1f, -0x1.ef218cp-18f};
static const T gelu_cubic[] = {0x1.a5a7dp-4f, -0x1.151aaep-29f};
#else
static const T gelu_linear[] = {0x1.98848p+0f, -0x1.6615e4p-19f};
static const T gelu_cubic[] = {0x1.2444f2p-4f, 0x1.49b16ap-29f};
#endif
static const T gelu_slope_linear = 0x1.988454p+0f;
static const T gelu_slope_cubic = 0x1.b6676cp-3f;

// selu (elu.h): its factor for positive numbers, and that times alpha in two parts (Klambauer et
// al., NIPS 2017, with the digits of PyTorch).
static const T selu_scale = 0x1.0cfabep+0f;
static const T selu_negative[] = {0x1.c212ccp+0f, 0x1.903c0cp-26f};
