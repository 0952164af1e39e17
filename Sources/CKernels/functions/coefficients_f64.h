// The numbers of the functions in double precision, written by scripts/coefficients.
#pragma once

// exp (exp.h). ln 2 in two parts: the product of the high one and any exponent is exact.
static const T ln2_high = 0x1.62e42fefa38p-1;
static const T ln2_low = 0x1.ef35793c7673p-45;
static const T log2_e = 0x1.71547652b82fep+0;

// Beyond these, exp is infinite or rounds to zero.
static const T exp_highest = 0x1.63p+9;
static const T exp_lowest = -0x1.75p+9;

// (exp(r) - 1 - r) / r^2: for |r| <= ln 2 / 32 beside the table of 2^(i / 16), each number and what
// it lost in rounding; there also (2^r - 1) / r, and (exp(-r / 2) - 1) / r for the normal
// distribution; for |r| <= ln 2 / 2 without it.
#if NN_LOOKS_UP
static const T exp_powers[] = {
    0x1p+0, 0x1.0b5586cf9890fp+0, 0x1.172b83c7d517bp+0, 0x1.2387a6e756238p+0,
    0x1.306fe0a31b715p+0, 0x1.3dea64c123422p+0, 0x1.4bfdad5362a27p+0, 0x1.5ab07dd485429p+0,
    0x1.6a09e667f3bcdp+0, 0x1.7a11473eb0187p+0, 0x1.8ace5422aa0dbp+0, 0x1.9c49182a3f09p+0,
    0x1.ae89f995ad3adp+0, 0x1.c199bdd85529cp+0, 0x1.d5818dcfba487p+0, 0x1.ea4afa2a490dap+0
};
static const T exp_powers_lost[] = {
    0x0p+0, 0x1.8a62e4adc610bp-54, -0x1.19041b9d78a76p-55, 0x1.9b07eb6c70573p-54,
    0x1.6f46ad23182e4p-55, 0x1.ada0911f09ebcp-55, 0x1.d4397afec42e2p-56, 0x1.6324c054647adp-54,
    -0x1.bdd3413b26456p-54, -0x1.41577ee04992fp-55, 0x1.6e9f156864b27p-54, 0x1.c7c46b071f2bep-56,
    0x1.7a1cd345dcc81p-54, 0x1.11065895048ddp-55, 0x1.2ed02d75b3707p-55, -0x1.e9c23179c2893p-54
};
static const T exp_coefficients[] = {
    0x1.0000000000001p-1, 0x1.5555555555556p-3, 0x1.55555554e8d7bp-5, 0x1.11111110e0d94p-7,
    0x1.6c17ede661f5cp-10, 0x1.a01b0cb76698bp-13
};
static const T exp2_coefficients[] = {
    0x1.62e42fefa39efp-1, 0x1.ebfbdff82c594p-3, 0x1.c6b08d704a0c1p-5, 0x1.3b2ab6fb0913ep-7,
    0x1.5d87fe784670bp-10, 0x1.430a4a00117cdp-13, 0x1.ffcd7b9d97376p-17
};
static const T normal_power_coefficients[] = {
    -0x1p-1, 0x1.0000000000003p-3, -0x1.5555555555556p-6, 0x1.55555554ac91dp-9,
    -0x1.11111110c60f8p-12, 0x1.6c181ffad2d42p-16, -0x1.a01b393b539adp-20
};
#else
static const T exp_coefficients[] = {
    0x1p-1, 0x1.5555555555557p-3, 0x1.5555555555556p-5, 0x1.11111111100dfp-7,
    0x1.6c16c16c162d6p-10, 0x1.a01a01abe62ddp-13, 0x1.a01a01a6d7808p-16, 0x1.71de02375656cp-19,
    0x1.27e4db67b4303p-22, 0x1.af4ddd84882fep-26, 0x1.1f72fc730b4ffp-29
};
#endif

// tanh (tanh.h), which rounds to one beyond tanh_highest.
static const T tanh_highest = 0x1.3333333333333p+4;
static const T tanh_shift = 0x1.8p+0;
static const T tanh_first = 0x1p-2;
#if NN_LOOKS_UP
static const T tanh_centers[16] = {
    0x1.8p-1, 0x1.3fffffffffee6p+0, 0x1.c000000000139p+0, 0x1.200000000015ep+1,
    0x1.800000000009bp+1, 0x1.0000000000055p+2, 0x1.4000000000222p+2, 0x1.80000000002a8p+2,
    0x1.dffffffffa6b1p+2, 0x1.300000009b1a7p+3, 0x1.6ffffff034955p+3, 0x1.affff30703286p+3,
    0x1.07fe385e45427p+4, 0x1.2b708872320e2p+4, 0x0p+0, 0x1.8000000000238p-2
};
static const T tanh_values[16] = {
    0x1.45323e552f228p-1, 0x1.b2523bb6b2d5p-1, 0x1.e1fbf97e3356ep-1, 0x1.f4bfd6c2dfd5bp-1,
    0x1.fd77d111a0b06p-1, 0x1.ffa81708a0b43p-1, 0x1.fff419668df12p-1, 0x1.fffe63abe253cp-1,
    0x1.ffffeb78a3c73p-1, 0x1.ffffff9fbea41p-1, 0x1.fffffffe3cad8p-1, 0x1.fffffffff7bbdp-1,
    0x1.fffffffffffacp-1, 0x1.fffffffffffffp-1, 0x0p+0, 0x1.6ef53de8c919fp-2
};
static const T tanh_coefficients[][16] = {
    {0x1.3173b1efa6ef3p-1, 0x1.1f25131e3aad8p-2, 0x1.d22ca1c249d08p-4, 0x1.64108aa4d5873p-5,
     0x1.434a517bbc2e5p-7, 0x1.5f85ad510b2e1p-10, 0x1.7ccec13a9cee4p-13, 0x1.9c5377a489375p-16,
     0x1.4875bcf74c942p-20, 0x1.81056f9bd442fp-26, 0x1.c3527fff3f585p-32, 0x1.088600000189bp-37,
     0x1.5000015fa4887p-46, 0x1.fffffffdcf9b7p-53, 0x0p+0, 0x1.be3fbb015a4ep-1},
    {-0x1.8403d3dda87bdp-2, -0x1.e7291743d7834p-3, -0x1.b6d85a01ef7cep-4, -0x1.5c3d90eb20e4ep-5,
     -0x1.41b109ca6a885p-7, -0x1.5f495227aef6p-10, -0x1.7cc5e74674c0cp-13, -0x1.9c522b95a159dp-16,
     -0x1.4875afcbd909cp-20, -0x1.81056f536d69ap-26, -0x1.c3527ffdac05dp-32, -0x1.0885fffffa0c2p-37,
     -0x1.500000246ac3cp-46, -0x1.ffffff6923188p-53, -0x1.02cd9f5d8da56p-57, -0x1.3fd54e226fa28p-2},
    {0x1.568057c92c1f4p-5, 0x1.bba40cbef73a3p-4, 0x1.01ba038be68d7p-4, 0x1.bbccd8b10641cp-6,
     0x1.a8acaf7d8b23cp-8, 0x1.d3c0e48087b61p-11, 0x1.fb9aef918740cp-14, 0x1.12dfb7a641bd6p-16,
     0x1.b5f21c98fa48fp-21, 0x1.00ae49d554cf9p-26, 0x1.2ce1aaa4f5fp-32, 0x1.60b2aaa82699fp-38,
     0x1.bfffc5a77dd6bp-47, 0x1.555556d35b5b5p-53, -0x1.555555555551cp-2, -0x1.6dc4f6e8f8605p-3},
    {0x1.989565d80fa18p-4, -0x1.9c7a027880a25p-7, -0x1.8157e26e0d647p-6, -0x1.93c692cfa835dp-7,
     -0x1.a03a0ef683347p-9, -0x1.d27f65e904e84p-12, -0x1.fb6bbc8a07ceep-15, -0x1.12dc422e65eap-17,
     -0x1.b5f1d65e43808p-22, -0x1.00ae4915a4566p-27, -0x1.2ce1aaa2612f9p-33, -0x1.60b2aaa9e54f5p-39,
     -0x1.bffff27a53096p-48, -0x1.555583516ad18p-54, -0x1.e5c3af13eb508p-42, 0x1.584c5e7f19f02p-3},
    {-0x1.064adc7dc7331p-4, -0x1.3a7a011fb7591p-6, 0x1.e4709c7da9cfbp-9, 0x1.055f847c7847fp-8,
     0x1.3f93f7117a05p-10, 0x1.7330e8d92e5bep-13, 0x1.95a4482575d3bp-16, 0x1.b7bbbed9e3c82p-19,
     0x1.5e5aa22d6f7edp-23, 0x1.9ab0734f4eb32p-29, 0x1.e16911e2db485p-35, 0x1.1a2889124690bp-40,
     0x1.66699e33b1d6cp-49, 0x1.11114c8de51d5p-55, 0x1.1111111202db7p-3, 0x1.31a9afcbb049fp-6},
    {-0x1.05c2552bb597bp-10, 0x1.f1cf6c7c8a454p-7, 0x1.0379811f1bbd2p-9, -0x1.82d7cb516f455p-11,
     -0x1.86cf8b3f2e6dfp-12, -0x1.e9940cc10052ep-15, -0x1.0e08de2cd0fe7p-17, -0x1.251912c3ec78ap-20,
     -0x1.d32256aa07888p-25, -0x1.11caf3fea534ap-30, -0x1.40f0b62315fbfp-36, -0x1.78360ba4733cdp-42,
     -0x1.dddf64837a903p-51, -0x1.6c0965ed0270cp-57, -0x1.11837574b38d1p-30, -0x1.1d58913b0d22fp-4},
    {0x1.62a66007a6311p-6, -0x1.326bd50badb34p-8, -0x1.fc15b011548adp-10, -0x1.9a521b188650cp-14,
     0x1.6f7fad4f80e7cp-14, 0x1.11ab11e625cbcp-16, 0x1.33b66f6a9f643p-19, 0x1.4ed65ac405beap-22,
     0x1.0aed99c36793ep-26, 0x1.38e7c8e5736d9p-32, 0x1.6ec9ccabec3fbp-38, 0x1.adf470d198a66p-44,
     0x1.10ee90119c6cep-52, 0x1.9f6cb6fe077c5p-59, -0x1.ba1b958fb4b94p-5, 0x1.a7c69d1906363p-7},
    {-0x1.54b0673c6d943p-7, -0x1.ca3f1122c0a74p-11, 0x1.c77ded037d76bp-11, 0x1.4adc41295be09p-13,
     -0x1.ab809c396d5aap-17, -0x1.05888365f09c9p-18, -0x1.31eab3d503c0ep-21, -0x1.4e92e6e5a139cp-24,
     -0x1.0aeafb476dbf7p-28, -0x1.38e7cb31dfab8p-34, -0x1.6ec9e04a169b5p-40, -0x1.adf48833be59ap-46,
     -0x1.110085801567bp-54, -0x1.9bfeac17c89fp-61, -0x1.720773a3b425cp-22, 0x1.78919032de3f1p-6},
    {-0x1.05c5c83535cb2p-9, 0x1.be93ec9a918cap-10, -0x1.a0c753cf75a22p-13, -0x1.548ae438e83e9p-14,
     -0x1.1d9abdb02938ap-20, 0x1.a60b66bbe1fcep-21, 0x1.0cbc5ba0b9fap-23, 0x1.28ee4d307ebe6p-26,
     0x1.da8520920c7b1p-31, 0x1.1628ceece5435p-36, 0x1.460f45168dd09p-42, 0x1.7e364e795379dp-48,
     0x1.e839aea55e83cp-57, 0x1.62b5915111eefp-63, 0x1.665e7c3209d67p-6, -0x1.7b229e2eae56ep-7},
    {0x1.21b6e7542f0b8p-8, -0x1.b854d78935489p-11, -0x1.0789d8bfb6487p-15, 0x1.cd7276d6fa24p-16,
     0x1.bf40858bf0d36p-20, -0x1.0d97842d10169p-23, -0x1.a3c7c82504ca3p-26, -0x1.d99730e322be9p-29,
     -0x1.7b8ba12f1fed6p-33, -0x1.bd0a728ae1b6p-39, -0x1.04d7113c80bebp-44, -0x1.31c2c33b6a5f1p-50,
     -0x1.85b3a4f4785a5p-59, -0x1.029d79dcb15e9p-65, -0x1.c230e358c3a63p-16, -0x1.677741004d974p-8},
    {-0x1.8fd837c87cf3p-10, 0x1.9b471170231dp-14, 0x1.d474dc06ca0cp-15, -0x1.7b3e1a79cfbap-18,
     -0x1.a0676628f4bd6p-21, 0x1.8b521c0bb3cf4p-27, 0x1.22848dd13398dp-28, 0x1.5633f85803fc8p-31,
     0x1.1328966cef95ep-35, 0x1.42bad44bf7007p-41, 0x1.7a4ee883ff282p-47, 0x1.bb7573fa6453fp-53,
     0x1.0bc8384684034p-61, 0x1.2eb10df665422p-68, -0x1.1dd5703d43c77p-7, 0x1.8a0e2217446afp-8},
    {-0x1.71a45b66203f6p-11, 0x1.35dcee6585568p-13, -0x1.f194f1b12314p-16, -0x1.28226093b0c18p-22,
     0x1.1784108517859p-22, 0x1.ed34e626cbfap-30, -0x1.5c0d09c652df5p-31, -0x1.c27d501a0be26p-34,
     -0x1.6eeb14355874bp-38, -0x1.ae9cc93f4289bp-44, -0x1.f8c6791edb178p-50, -0x1.27da608eb2a8ep-55,
     -0x1.6a52b9cf39848p-64, -0x1.04f0a647dbffap-71, -0x1.0c142bdecb6ddp-11, 0x1.886f360d03858p-12},
    {0x1.a79c22cf8c951p-11, -0x1.de53959279619p-14, 0x1.16adef702e48ep-17, 0x1.011c9969a1cb1p-20,
     -0x1.286249cbbe085p-24, -0x1.a2bbf3eb63221p-30, 0x1.4704a5b9e7948p-34, 0x1.122aa62d6043fp-36,
     0x1.e50e96e355908p-41, 0x1.1d28b988c8d23p-46, 0x1.4e4848f892839p-52, 0x1.87d9ec877c672p-58,
     0x1.339061c5cdd75p-66, 0x1.2065737ac637bp-75, 0x1.3d9f79778f7ap-8, -0x1.367ac6a16563fp-9},
    {-0x1.45ac5d05d2ad6p-13, 0x1.0e30f20fd31b7p-15, 0x1.b6a1ddc09b447p-24, -0x1.16f1c8cb245p-21,
     0x1.aa55a4a57c2dap-27, 0x1.2515ce21b0504p-31, -0x1.1a94ed9be3868p-38, -0x1.276229e39951bp-39,
     -0x1.11eba3b3515a8p-43, -0x1.4300fe4e8fd8cp-49, -0x1.7aaaa222c10bfp-55, -0x1.bbdfdee36d691p-61,
     -0x1.53438b9c55b18p-69, -0x1.2db3e21c04151p-80, -0x1.f5715216b546bp-10, 0x1.13b6a66533828p-11}};
#endif

// erf (erf.h), which rounds to one beyond erf_highest; (erf(x) - x) / x, in x^2, up to erf_small.
static const T erf_highest = 0x1.7b851eb851eb8p+2;
static const T erf_shift = 0x1p-1;
static const T erf_first = 0x1p-3;
#if NN_LOOKS_UP
static const T erf_centers[16] = {
    0x1.bfffffffffb38p+0, 0x1.1fffffffffff8p+1, 0x1.5ffffffffff55p+1, 0x1.9fffffffff041p+1,
    0x1.ffffffffc14c9p+1, 0x1.4000062480a4ep+2, 0x1.6d80fe4868a8p+2, 0x0p+0,
    0x0p+0, 0x1.7fffffffffd8ap-3, 0x1.3fffffffffed7p-2, 0x1.bfffffffff8b4p-2,
    0x1.40000000001e1p-1, 0x1.c000000000463p-1, 0x1.200000000004ap+0, 0x1.5fffffffffeb7p+0
};
static const T erf_values[16] = {
    0x1.f92d077f8d4ecp-1, 0x1.ff404760319b4p-1, 0x1.fff2cfb0453d9p-1, 0x1.ffff6f9f67e55p-1,
    0x1.ffffff7b91176p-1, 0x1.fffffffffc9e8p-1, 0x1.ffffffffffffap-1, 0x0p+0,
    0x0p+0, 0x1.ac45e37fe2278p-3, 0x1.5da9f415ff10fp-2, 0x1.db081ce6e237bp-2,
    0x1.3f196dcd0f2a4p-1, 0x1.91724951b9213p-1, 0x1.c6dad2829ec91p-1, 0x1.e5768c3b4a38cp-1
};
static const T erf_coefficients[][16] = {
    {0x1.b055303222c59p-5, 0x1.d4143a9dfe9e8p-8, 0x1.3360ccd23e40cp-11, 0x1.e9b5e8d02561cp-16,
     0x1.10b1488c1836cp-23, 0x1.13ae47f1ef256p-36, 0x1.1635dac70b7e5p-47, 0x0p+0,
     0x1.06eba8214db69p-3, 0x1.16e2d7093cdadp+0, 0x1.05fd3ecbec2c7p+0, 0x1.dd167c4cfa024p-1,
     0x1.86e96941349d3p-1, 0x1.0cab61f08478cp-1, 0x1.45e99bcbb7841p-2, 0x1.5ce595c455fdbp-3},
    {-0x1.7a4a8a2bde2c4p-4, -0x1.074b60f8df38bp-6, -0x1.a6a519a1158c3p-10, -0x1.8de3cd291d6dap-14,
     -0x1.10b1488eb506cp-21, -0x1.5899dec4ae5bap-34, -0x1.8d36e35f089c9p-45, 0x0p+0,
     -0x1.840c6731cfd8bp-76, -0x1.a254428ddb1d5p-3, -0x1.477c8e7ee7249p-2, -0x1.a173acc35a553p-2,
     -0x1.e8a3c39181f26p-2, -0x1.d62beb64e81cfp-2, -0x1.6ea6cf452e7a8p-2, -0x1.dfbbadedf620dp-3},
    {0x1.7148c3d57d0adp-4, 0x1.63ef61e82459bp-6, 0x1.69cf466cce85bp-9, 0x1.9aa489e3dc8e3p-13,
     0x1.603a538d3870fp-20, 0x1.196c7d48ca68ep-32, 0x1.744949dba39fbp-43, 0x0p+0,
     -0x1.812746b0379e7p-2, -0x1.59b3da8e1e1f4p-2, -0x1.1917b60acac24p-2, -0x1.889a80f4ae3b7p-3,
     -0x1.c810502166dabp-5, 0x1.7c9d756a12582p-4, 0x1.4cb3cf0aa0bddp-3, 0x1.4374d82e04da8p-3},
    {-0x1.8a0da54306649p-5, -0x1.38a98327890e4p-6, -0x1.ab0c273ac30d8p-9, -0x1.2c7d5ef0606acp-12,
     -0x1.4980e26cc3b28p-19, -0x1.516c07ecd95d8p-31, -0x1.017e7027b6d8dp-41, 0x0p+0,
     -0x1.68e590b7c60bap-58, 0x1.988648fe87fcap-4, 0x1.322a728d4ec55p-3, 0x1.6c2eea0d1794cp-3,
     0x1.6963c8a39d58bp-3, 0x1.cc60567d7806p-4, 0x1.ca50831679c9ap-6, -0x1.f3b8d52d349cfp-6},
    {0x1.b22257ddf9753p-8, 0x1.5d3b17bbc0358p-7, 0x1.6935960664711p-9, 0x1.490a4d23701e7p-12,
     0x1.da5f02cbef647p-19, 0x1.3c5283f3fb74bp-30, 0x1.1825217cb2f59p-40, 0x0p+0,
     0x1.ce2f21a042c0ep-4, 0x1.803427310d28ep-4, 0x1.04c50a9cd2d5dp-4, 0x1.b0645438e8102p-6,
     -0x1.c1242dfffd03ep-6, -0x1.1350f4b222cf2p-4, -0x1.f65d15f1cf929p-5, -0x1.f572c4c8c86e6p-6},
    {0x1.25b378c925cfdp-7, -0x1.7cae0d45cb039p-9, -0x1.b2755bfd525f4p-10, -0x1.145464ea54177p-12,
     -0x1.1050511329263p-18, -0x1.e2347dbe26393p-30, -0x1.f2e1156ca5b2ep-40, 0x0p+0,
     -0x1.8c8dcd3ab8a45p-45, -0x1.09e7bce55915dp-5, -0x1.7ce764eeddccfp-5, -0x1.a3fd9fcbb6d7ap-5,
     -0x1.52b2668e85fc4p-5, -0x1.53bb4a5af2d4ap-7, 0x1.fd1c6c11edcd4p-7, 0x1.6b16f52c58c92p-6},
    {-0x1.8d10fbc0af37ep-8, -0x1.5f8313061cca1p-11, 0x1.52b626401ba02p-11, 0x1.647f71e302b94p-13,
     0x1.fd7d950d16238p-19, 0x1.32b2f265b1f01p-29, 0x1.75a082cfd0ab3p-39, 0x0p+0,
     -0x1.b82ce311fe4cap-6, -0x1.516b205318216p-6, -0x1.68aac58011ba4p-7, 0x1.060b78c8c3e85p-13,
     0x1.c7cd9c1c087eap-7, 0x1.30ac21937e0cap-6, 0x1.3acc784274b4fp-7, -0x1.73ffa9b71a52p-10},
    {0x1.7ec1d1fa8d488p-11, 0x1.0602e34cb84p-10, -0x1.755773176df1ap-14, -0x1.5674799b912cdp-14,
     -0x1.88c817334dd55p-19, -0x1.4bc768b4f7871p-29, -0x1.e0e5d786b56bap-39, 0x0p+0,
     -0x1.008b187be0529p-34, 0x1.038d3f3a1667ep-7, 0x1.62aa895f51871p-7, 0x1.678b51a9c4addp-7,
     0x1.b62f4a74a721fp-8, -0x1.e3f4d17935727p-10, -0x1.8b43c43f1be3cp-8, -0x1.17404747396b6p-8},
    {0x1.d4cf79bdcea6ep-11, -0x1.835306a4feee9p-12, -0x1.2abb3df6be986p-14, 0x1.b2c36a5424f6bp-16,
     0x1.f40bc8bd10587p-20, 0x1.35cc34f3dc85ep-29, 0x1.0e384e6ad859bp-38, 0x0p+0,
     0x1.565bd227e100ap-8, 0x1.e19d5265241d3p-9, 0x1.6c003c3ea37b2p-10, -0x1.1e03bfbe93231p-10,
     -0x1.dc3b455fc35c8p-9, -0x1.aae22e0e5ef6fp-9, -0x1.79b0555fb37a3p-12, 0x1.9da3d3c2574a4p-10},
    {-0x1.d041f9ac5cf18p-12, -0x1.80c2965cc64cbp-17, 0x1.cd595ed640dbbp-15, -0x1.38942b48068e2p-19,
     -0x1.046cf44c7d2dfp-20, -0x1.f4914f14860d5p-30, -0x1.08846ce3d1e5ap-38, 0x0p+0,
     -0x1.215bfcf3dbd86p-26, -0x1.9542e7e8651edp-10, -0x1.079502d92e90bp-9, -0x1.e653535975162p-10,
     -0x1.81148e3b31f6cp-11, 0x1.d6e44c75d52ecp-11, 0x1.2e52763e13ed3p-10, 0x1.534f6e5b4f053p-12},
    {-0x1.72200dfa13decp-18, 0x1.11459be5f757bp-14, -0x1.09d044909a018p-16, -0x1.80a2939f5ddd4p-19,
     0x1.b065894e5e552p-22, 0x1.59237bf0b7746p-30, 0x1.afad0af875a4fp-39, 0x0p+0,
     -0x1.c0175eda2d8fcp-11, -0x1.1f9b578a16186p-11, -0x1.d9c7f0981444ep-14, 0x1.55f2db9171993p-12,
     0x1.63773e8073f6dp-11, 0x1.98fff32e5cb52p-12, -0x1.73146eca2fb32p-13, -0x1.6391c9e77b87dp-12},
    {0x1.200b6a373fc83p-14, -0x1.7c96527adbae5p-16, -0x1.202590be4f876p-20, 0x1.ff5a98be6db6cp-20,
     -0x1.037f7d9d198aap-23, -0x1.b02e45cd60902p-31, -0x1.0a5e7414e3b8cp-39, 0x0p+0,
     -0x1.2d779f719bff7p-20, 0x1.079687ac83b6fp-12, 0x1.45a97a2fff315p-12, 0x1.0dcf02f001e31p-12,
     0x1.5516060874feap-15, -0x1.94abc6bf2ffc9p-13, -0x1.28de76eb416eep-13, 0x1.e1281f58ebb88p-16},
    {-0x1.1c9c5b913712ep-16, -0x1.9a8b27f52815fp-20, 0x1.68a5b003aebc3p-19, -0x1.1dec7c1eb4e76p-21,
     0x1.a69c8ab8e6a8ep-27, 0x1.192c2e4eeeff1p-31, 0x1.a83cf129b260cp-41, 0x0p+0,
     0x1.072f495d06d33p-13, 0x1.259632de069a2p-14, 0x1.123d04d1415e5p-20, -0x1.08f275a5ed5e5p-14,
     -0x1.9e80057ace194p-14, -0x1.e6da147bf3195p-16, 0x1.9b1469f3ad608p-15, 0x1.5ccd9f32c8ba6p-15},
    {-0x1.390132eb2cb47p-18, 0x1.c604736116408p-19, -0x1.ddb502e1c9e33p-21, -0x1.9465a45ff54c6p-29,
     0x1.084aecbc93096p-27, -0x1.f7f687c794949p-33, -0x1.3d2447a4a38a3p-43, 0x0p+0,
     -0x1.adeb54a6e8183p-17, -0x1.254cf9070ed9fp-15, -0x1.5759aa0fde7ep-15, -0x1.f6273b1668338p-16,
     0x1.ce84b474d7c87p-19, 0x1.e47421257171cp-16, 0x1.6755f83d270a4p-17, -0x1.8e60c5473082cp-17}};
#endif
static const T erf_small = 0x1p+0;
#if !NN_LOOKS_UP
static const T erf_coefficients[] = {
    0x1.06eba8214db69p-3, -0x1.812746b0379e6p-2, 0x1.ce2f21a042b2fp-4, -0x1.b82ce31284de2p-6,
    0x1.565bcd0dba564p-8, -0x1.c02db3dab5a3ep-11, 0x1.f9a321d3fc724p-14, -0x1.f4d1e2f57e85cp-17,
    0x1.b9df207dcb26p-20, -0x1.5f1ebb917aa2fp-23, 0x1.f7b40f0b37946p-27, -0x1.389b1e4a3cafp-30,
    0x1.05f9bfd916ee3p-34
};
#endif

// 1 - exp(-a) (expm1.h), which rounds to one beyond expm1_highest.
static const T expm1_highest = 0x1.2cp+5;
static const T expm1_shift = 0x1.8p+1;
static const T expm1_first = 0x1p-1;
#if NN_LOOKS_UP
static const T expm1_centers[16] = {
    0x1.07fe385e45427p+5, 0x1.25e4f7b2737fap+5, 0x0p+0, 0x1.7fffffffffcdep-1,
    0x1.7ffffffffffcbp+0, 0x1.4000000000011p+1, 0x1.bfffffffff9ccp+1, 0x1.1fffffffffe42p+2,
    0x1.7fffffffffff8p+2, 0x1.000000000016dp+3, 0x1.3ffffffffffb7p+3, 0x1.7fffffffffac6p+3,
    0x1.e00000000c599p+3, 0x1.2fffffff7344cp+4, 0x1.6ffffff03ba29p+4, 0x1.b00011ff2b1e3p+4
};
static const T expm1_values[16] = {
    0x1.fffffffffffd6p-1, 0x1.fffffffffffffp-1, 0x0p+0, 0x1.0e25f8a0817c6p-1,
    0x1.8dc1e236d28e1p-1, 0x1.d5f8f47ed6181p-1, 0x1.f089f7f38d745p-1, 0x1.fa4febee5a8c8p-1,
    0x1.febb1ae0eec2bp-1, 0x1.ffd407bdf7dfdp-1, 0x1.fffa0ca192a6ep-1, 0x1.ffff31d59e25ep-1,
    0x1.fffff5bc51aefp-1, 0x1.ffffffcfdf52p-1, 0x1.ffffffff1e56cp-1, 0x1.fffffffffbddfp-1
};
static const T expm1_coefficients[][16] = {
    {0x1.5000015fa48bep-48, 0x1.fffffef03f09cp-54, 0x0p+0, 0x1.e3b40ebefd074p-2,
     0x1.c8f87724b5c7cp-3, 0x1.50385c094f3f8p-4, 0x1.eec1018e5176p-6, 0x1.6c0504695cep-7,
     0x1.44e51f113d5p-9, 0x1.5fc2104101802p-12, 0x1.7cd79b5648001p-15, 0x1.9c54c3b43ffe5p-18,
     0x1.4875ca22048f5p-22, 0x1.810570000558ep-28, 0x1.c352800006446p-34, 0x1.0884000003ab9p-39},
    {-0x1.500000246acaap-49, -0x1.ffffe8f4ea423p-55, -0x1p-1, -0x1.e3b40ebefd074p-3,
     -0x1.c8f87724b5c7cp-4, -0x1.50385c094f3f8p-5, -0x1.eec1018e5176p-7, -0x1.6c0504695cep-8,
     -0x1.44e51f113d4ffp-10, -0x1.5fc2104101801p-13, -0x1.7cd79b5648p-16, -0x1.9c54c3b43ffe4p-19,
     -0x1.4875ca2200911p-23, -0x1.8105700000aaap-29, -0x1.c352800000c7cp-35, -0x1.088400000075bp-40},
    {0x1.bfffc5a77de8cp-51, 0x1.55548f4dc0a5ep-56, 0x1.5555555555553p-3, 0x1.427809d4a8af8p-4,
     0x1.30a5a4c323da8p-5, 0x1.c04b2561beff5p-7, 0x1.49d601098ba4p-8, 0x1.e55c05e1d12aap-10,
     0x1.b1317ec1a6e74p-12, 0x1.d502c056ac78fp-15, 0x1.fbca24730a74cp-18, 0x1.12e32d22d537p-20,
     0x1.b5f262d4f8ffdp-25, 0x1.00ae4aa8e470ap-30, 0x1.2ce1aaa89638ap-36, 0x1.60affffd8fdd9p-42},
    {-0x1.bffff27a532ep-53, -0x1.554e558cbbabdp-58, -0x1.55555555553fbp-5, -0x1.427809d4a8af8p-6,
     -0x1.30a5a4c323da8p-7, -0x1.c04b2561beff5p-9, -0x1.49d601098ba4p-10, -0x1.e55c05e1d12abp-12,
     -0x1.b1317ec1a709cp-14, -0x1.d502c056ac9e5p-17, -0x1.fbca24730a9d3p-20, -0x1.12e32d22d54cep-22,
     -0x1.b5f262d73f6ccp-27, -0x1.00ae4aaa39cccp-32, -0x1.2ce1aaaa265d8p-38, -0x1.60afffff644dcp-44},
    {0x1.66699e33b2159p-55, 0x1.10eb3244971bfp-60, 0x1.111111110b09fp-7, 0x1.01f9a176ed593p-8,
     0x1.e76f6e0506389p-10, 0x1.66a2844e32705p-11, 0x1.07de673ad6247p-12, 0x1.84499e4e40fa3p-14,
     0x1.5a8dff017b299p-16, 0x1.773566abe965p-19, 0x1.963b505c383ccp-22, 0x1.b7d1e1d188f97p-25,
     0x1.5e5b82f1c7776p-29, 0x1.9ab078405b844p-35, 0x1.e16911fc8d12ap-41, 0x1.1a2666f06aa7p-46},
    {-0x1.dddf64837b309p-58, -0x1.6b0def903add1p-63, -0x1.6c16c169fc60cp-10, -0x1.57f781f3e721ap-11,
     -0x1.44f4f40359752p-12, -0x1.de2e05bd988d1p-14, -0x1.5fd3344e72d4ep-15, -0x1.02dbbeded5f77p-16,
     -0x1.ce12a9572cf07p-19, -0x1.f447338fbd1bdp-22, -0x1.0ed23592bc438p-24, -0x1.2536968b9b1c3p-27,
     -0x1.d324ae0860c3cp-32, -0x1.11cafa81913a2p-37, -0x1.40f0b645e59e9p-43, -0x1.78333377f3247p-49},
    {0x1.10ee90119cf5fp-60, 0x1.9b2d54a073eb9p-66, 0x1.a01a01236e944p-13, 0x1.891adda907fe1p-14,
     0x1.736116df1b70ap-15, 0x1.113edeb55f9e5p-16, 0x1.9215f2a2a2fe2p-18, 0x1.27d690fe8cf0ap-19,
     0x1.080aa9cd3112dp-21, 0x1.1ddf8b0fd014cp-24, 0x1.3582863e57b59p-27, 0x1.4f19d07cac915p-30,
     0x1.0af04668f73e4p-34, 0x1.38e7d7af0d0a3p-40, 0x1.6ec9ccfc14df9p-46, 0x1.adf1309f7ab05p-52},
    {-0x1.1100858016a7ep-63, -0x1.8f8e0853c42b2p-69, -0x1.a019edd071bc9p-16, -0x1.891adda908124p-17,
     -0x1.736116df2e8d5p-18, -0x1.113edeb56dae2p-19, -0x1.9215f2a2b7af5p-21, -0x1.27d690fe9c2a1p-22,
     -0x1.080aa9daedd1ep-24, -0x1.1ddf8b1eaf999p-27, -0x1.3582864e720aep-30, -0x1.4f19d08e1bbeap-33,
     -0x1.0af054eac5318p-37, -0x1.38e7e8b0606b9p-43, -0x1.6ec9e0eb13f38p-49, -0x1.adf147f49ec1fp-55},
    {0x1.e839aea566c8ap-67, 0x1.499f19cd77d02p-72, 0x1.71dc08c499aadp-19, 0x1.5d6d36d0c76d8p-20,
     0x1.4a1d6a0d5f0cp-21, 0x1.e5c51ab86926ep-23, 0x1.6568d818bc3ffp-24, 0x1.06f79da34df57p-25,
     0x1.d5686e282c415p-28, 0x1.fc383a78d8359p-31, 0x1.131ec5395ffabp-33, 0x1.29de256654d83p-36,
     0x1.da984363758a1p-41, 0x1.16290397a7586p-46, 0x1.460f463707ec4p-52, 0x1.7e336aba007c3p-58},
    {-0x1.85b3a4f483522p-70, -0x1.bf81218f6014cp-76, -0x1.27b9b0f8528aap-22, -0x1.178a9240219a4p-23,
     -0x1.081787ecdecb1p-24, -0x1.849daece09bc4p-26, -0x1.1ded798d186c5p-27, -0x1.a4bf626f5e219p-29,
     -0x1.7786b3ce277a4p-31, -0x1.9693565efacbcp-34, -0x1.b8312efe07c88p-37, -0x1.dc9694a25fde1p-40,
     -0x1.7baa2df294e9cp-44, -0x1.bd0b1a945f099p-50, -0x1.04d713097ed2dp-55, -0x1.31c075020861bp-61},
    {0x1.0bc838467f11bp-73, 0x1.da3b6768eaaa1p-80, 0x1.a9d54f8482be5p-26, 0x1.969af19518cbep-27,
     0x1.80212de498a5ap-28, 0x1.1aa073ff25612p-29, 0x1.9fe3eb89e654p-31, 0x1.31feb7c6ddc36p-32,
     0x1.111017d4d748bp-34, 0x1.27a3ec01dc36fp-37, 0x1.4015a3dad8bp-40, 0x1.5a8cc2b20bbb4p-43,
     0x1.135291d5f3a43p-47, 0x1.42bbbb228481ep-53, 0x1.7a4eed7794e3ep-59, 0x1.bb72191ffe62p-65},
    {-0x1.6a52b9cf39f94p-77, -0x1.6a74339d488a3p-84, -0x1.edbea9b346ccdp-30, -0x1.0f11f9563117dp-30,
     -0x1.00164b493ec6ap-31, -0x1.78d631c245a0cp-33, -0x1.1542cd696719dp-34, -0x1.97fe9191e38e8p-36,
     -0x1.6c19792eaa55fp-38, -0x1.8a343e6b940f9p-41, -0x1.aacc3a3fafdbp-44, -0x1.ce161c5815a91p-47,
     -0x1.6f5ca6f234d5cp-51, -0x1.ae9f399ea877cp-57, -0x1.f8c68684e71a5p-63, -0x1.27d7fbcac1ec6p-68},
    {0x1.339061c640622p-80, 0x1.5ec101966a83bp-89, -0x1.ec3625ac92078p-36, 0x1.4dff61af39d62p-34,
     0x1.3c98bd5b4de0cp-35, 0x1.d1e0a9053f892p-37, 0x1.56c6087a750dfp-38, 0x1.f865bb8abc05ep-40,
     0x1.c84017e6da15cp-42, 0x1.edf963c6254c3p-45, 0x1.0b68962d8d115p-47, 0x1.2184bb7a07e6dp-50,
     0x1.e690551138276p-55, 0x1.1d2cddc3fbfb7p-60, 0x1.4e485fbad6438p-66, 0x1.87d6fd41acef1p-72},
    {-0x1.53438b9d3bd38p-84, -0x1.3f83efca2d5f8p-95, 0x1.80fbdfec1b8b1p-35, -0x1.7da88539df4bp-38,
     -0x1.699f7b28d6efcp-39, -0x1.0a113b8527c9cp-40, -0x1.8785d4e6035e2p-42, -0x1.2010fd289d4c1p-43,
     -0x1.042261f17cf37p-45, -0x1.19a48e9a22d9dp-48, -0x1.30edfe956da7p-51, -0x1.4a245648edd1bp-54,
     -0x1.13957515b7853p-58, -0x1.430a22faf9fb2p-64, -0x1.7aaad4638fcc4p-70, -0x1.bbdfa71b81e69p-76}};
#endif

// The normal distribution's tail over exp(-a^2 / 2) (normal.h), up to normal_highest, beyond which
// the product with a rounds to zero. Without tables: that tail over u = 1 / (a + normal_pole), and
// the slope of its logarithm by log(u), both in u - normal_middle.
static const T normal_highest = 0x1.38p+5;
static const T normal_shift = 0x1.8p+1;
#if NN_LOOKS_UP
static const T normal_centers[16] = {
    0x1.07ffffffffd75p+5, 0x1.3000000000027p+5, 0x1.ffffffffffea2p-3, 0x1.8000000000003p-1,
    0x1.8000000000028p+0, 0x1.3fffffffffd4ep+1, 0x1.c0000000000c2p+1, 0x1.200000000046cp+2,
    0x1.800000000083fp+2, 0x1.ffffffffffce8p+2, 0x1.3fffffffff9c7p+3, 0x1.7fffffffffb43p+3,
    0x1.dfffffffffa72p+3, 0x1.2fffffffffb2ep+4, 0x1.6ffffffffffcap+4, 0x1.affffffffffecp+4
};
static const T normal_values[16] = {
    0x1.8bc65b43db455p-7, 0x1.57c6c7a330303p-7, 0x1.a7f808169e5a4p-2, 0x1.3370237bca625p-2,
    0x1.a57055968929ap-3, 0x1.21725231702bp-3, 0x1.b396f9cf1e1bap-4, 0x1.5b5acd3b15ad4p-4,
    0x1.095608c7b1086p-4, 0x1.9269722f50f39p-5, 0x1.43a38ae46f372p-5, 0x1.0e7dcd1d934ddp-5,
    0x1.b1d706d10e632p-6, 0x1.5711aff46aa0bp-6, 0x1.1ba6c6d3a029fp-6, 0x1.e381b93c28227p-7
};
static const T normal_coefficients[][16] = {
    {-0x1.7f147d2611d5ap-12, -0x1.2118ade8a2277p-12, -0x1.2e8651379bd3p-2, -0x1.63e07140d7366p-3,
     -0x1.71c04c31720f2p-4, -0x1.75ab63fbbb006p-5, -0x1.b6038a809028cp-6, -0x1.1be2c5acaa221p-6,
     -0x1.5068c23729f73p-7, -0x1.86b8437ca6182p-8, -0x1.fbf2cfdc6eff9p-9, -0x1.63cfc8736035cp-9,
     -0x1.cabcd9463369ap-10, -0x1.1f524b052d93p-10, -0x1.892ada1a58fa5p-11, -0x1.1dbde5031251p-11},
    {0x1.727469323bd19p-17, 0x1.e5e47bbe7a4cp-18, 0x1.5c5673c8b768cp-3, 0x1.5bf7f206f35bbp-4,
     0x1.204038e2e7392p-5, 0x1.bf399da0db521p-7, 0x1.a29f04f4ff6ccp-8, 0x1.bfbaed8d5f871p-9,
     0x1.a0eee3ca270afp-10, 0x1.7625d6556026cp-11, 0x1.8af23eaa8e8b8p-12, 0x1.d0fb6385ad1a7p-13,
     0x1.e2fd8f9f3fe35p-14, 0x1.dff6de44d8a91p-15, 0x1.0ffa10b038a3bp-15, 0x1.5146c6f93b20dp-16},
    {-0x1.65eb8db0803d9p-22, -0x1.980bd4196ae6dp-23, -0x1.594f58fe0689fp-4, -0x1.2c849dfda5451p-5,
     -0x1.99805968b65dp-7, -0x1.f6275d266044ep-9, -0x1.7e8220e1034fbp-10, -0x1.55bc008c2c577p-11,
     -0x1.f9cc9d4bae70ep-13, -0x1.6189189b2c5dcp-14, -0x1.305575efc8e37p-15, -0x1.2ddfa2851bc98p-16,
     -0x1.fa60e04d47375p-18, -0x1.8fcf5d88cf41bp-19, -0x1.7796be050c613p-20, -0x1.8d91810b3d7fap-21},
    {0x1.597f14377adf5p-27, 0x1.566fe04b53017p-28, 0x1.312c88a8f6991p-5, 0x1.d68c6d8faac34p-7,
     0x1.0d602eb744e5p-8, 0x1.0ac206d1be707p-10, 0x1.4fb4a0c071e74p-12, 0x1.fa3b677d6a2a8p-14,
     0x1.2cab6e8b11911p-15, 0x1.49cbdba33d083p-17, 0x1.d0ed67da7c4ecp-19, 0x1.857df7c078a1fp-20,
     0x1.0857aad99384fp-21, 0x1.4c27cc98bd19cp-23, 0x1.02dc0e4bdfacap-24, 0x1.d40217bf3df81p-26},
    {-0x1.4d33df6f445ffp-32, -0x1.1f2e332b473c3p-33, -0x1.eb760ca7dc237p-7, -0x1.53aa0f1defbd7p-8,
     -0x1.4bf38a3332ac9p-10, -0x1.0dee210087bc7p-12, -0x1.1c0d0d820cf3cp-14, -0x1.6caa288a6d8b1p-16,
     -0x1.5eafc97d61dd5p-18, -0x1.2fdca5ff8621ep-20, -0x1.601bb3ec6c15p-22, -0x1.f36e8a8d20a8fp-24,
     -0x1.12d99889e4852p-25, -0x1.133883e3313e9p-27, -0x1.642a2ffdfb104p-29, -0x1.13186726e47eap-30},
    {0x1.410e893b103b3p-37, 0x1.e15a0a91e8076p-39, 0x1.6df18a7df821ap-8, 0x1.c990dfdb42748p-10,
     0x1.826247b7a995cp-12, 0x1.057885d99d72ap-14, 0x1.d0dbc4f921fd9p-17, 0x1.ffea8a091b409p-19,
     0x1.91a64f53358abp-21, 0x1.14a23c2ba6bdp-23, 0x1.0872f4cb2e8bbp-25, 0x1.3e4151e308b27p-27,
     0x1.1c9ca44e22809p-29, 0x1.c6e553b8398bbp-32, 0x1.e927de3bf88bdp-34, 0x1.42f88f34fc863p-35},
    {-0x1.35135fe627737p-42, -0x1.932111ca291aep-44, -0x1.fd64685ca4eafp-10, -0x1.22234f02fc53bp-11,
     -0x1.ab8f45f6347b6p-14, -0x1.e6e83c6d9e266p-17, -0x1.70cd45f0d15acp-19, -0x1.5eaec40b03dep-21,
     -0x1.c41be93a011efp-24, -0x1.f1e2fbe67447cp-27, -0x1.8a002322d12cep-29, -0x1.932ed645e494fp-31,
     -0x1.2588eba6bbce6p-33, -0x1.76f531307d846p-36, -0x1.4f4b80b965bd6p-38, -0x1.7aacc137834f5p-40},
    {0x1.29466af55883bp-47, 0x1.5163781ea234dp-49, 0x1.4e1b43f3d5b93p-11, 0x1.5cc3a236ed1fp-13,
     0x1.c419187843073p-16, 0x1.b53fcab8342d2p-19, 0x1.1c504f313ee76p-21, 0x1.d597b5a817e9ap-24,
     0x1.f48ae43e2724ep-27, 0x1.bb0bdb2fb38dap-30, 0x1.232deb666330bp-32, 0x1.fbc62477d9552p-35,
     0x1.2d88a9b51cca2p-37, 0x1.3445179e395acp-40, 0x1.cad543431010ep-43, 0x1.bb6613992e521p-45},
    {-0x1.1dac51f26dc9ep-52, -0x1.1a2a8b29ba047p-54, -0x1.9fab989600043p-13, -0x1.8f8bcec037a6fp-15,
     -0x1.cab6206701fccp-18, -0x1.7bc823ddd535fp-21, -0x1.aac3c2585052p-24, -0x1.33afd0b941f0cp-26,
     -0x1.10b96bf312d21p-29, -0x1.85fa6a1970db6p-33, -0x1.ab0abae0048cep-36, -0x1.3de6e634155bp-38,
     -0x1.3489e88c0c67cp-41, -0x1.f99716b2b98efp-45, -0x1.3961fd4193c7dp-47, -0x1.0340315825ddbp-49},
    {0x1.1246964c6c364p-57, 0x1.d74f1eee05aafp-60, 0x1.ed00e88157667p-15, 0x1.b628b3c90421bp-17,
     0x1.c022be7b52d46p-20, 0x1.3fd1c711b5f08p-23, 0x1.3855b9756572ap-26, 0x1.8b06747547eb3p-29,
     0x1.24b12dddbbdap-32, 0x1.53a74470cfeefp-36, 0x1.36c4c7ca1e101p-39, 0x1.8bcb96b6fd409p-42,
     0x1.3a7940f87fbddp-45, 0x1.9d8d13480b985p-49, 0x1.ab5158cffcff6p-52, 0x1.2ec3b0f9a4452p-54},
    {-0x1.06c8553c2ea9dp-62, -0x1.8692a82f622a6p-65, -0x1.17de6a2a3a13ap-16, -0x1.cda01bf7ab60cp-19,
     -0x1.a66dcb1bae02fp-22, -0x1.0589939188332p-25, -0x1.be54f0f99ec06p-29, -0x1.f146f0758167ap-32,
     -0x1.35119a9fe8547p-35, -0x1.249738c2bb172p-39, -0x1.c0c8b2c70a5cp-43, -0x1.e9ec93f264d92p-46,
     -0x1.3ed20edd160b3p-49, -0x1.51354619ff0b9p-53, -0x1.22bc7c9bd77f9p-56, -0x1.61103ad22d56dp-59},
    {0x1.f7b41177d9883p-68, 0x1.35e3c644eb36ap-70, 0x1.31516908f166ep-18, 0x1.d4c413479bbefp-21,
     0x1.81d7077239ea9p-24, 0x1.a08f490b61df2p-28, 0x1.37ef643315877p-31, 0x1.334bf56a685cfp-34,
     0x1.42529f82822bfp-38, 0x1.f37330cd33043p-43, 0x1.41cd57ca202p-46, 0x1.2d9c1c72d3dc8p-49,
     0x1.427b31a463efcp-53, 0x1.12705c693c488p-57, 0x1.8b0a0db21c584p-61, 0x1.9b3f6aa16f401p-64},
    {-0x1.fda0513dae7e8p-73, -0x1.9eeed14e37d43p-76, -0x1.45bbe68baf022p-20, -0x1.d1f60444bab24p-23,
     -0x1.64f1f85f79dadp-26, -0x1.4e5d007d952edp-30, -0x1.b622479930dbap-34, -0x1.7cebfeb8f102dp-37,
     -0x1.6090ba6ac4fbep-41, -0x1.b807596080225p-46, -0x1.d7ea5dccf126fp-50, -0x1.79807d89a6a12p-53,
     -0x1.5940c434f0b92p-57, -0x1.cf5a250464005p-62, -0x1.134a03d7ef707p-65, -0x1.e808f31c423cbp-69},
    {0x1.e7844540d085cp-78, 0x1.4a6f40f308dfdp-82, 0x1.4a8d52c04345cp-22, 0x1.ba867ce597d38p-25,
     0x1.32c20b416f341p-28, 0x1.fa14bed560517p-33, 0x1.257757e4e790dp-36, 0x1.c667f225aa23p-40,
     0x1.656beba0d0875p-44, 0x1.702194a7b9d76p-49, 0x1.4d7ba6a5bb62cp-53, 0x1.cbb4fb01aaf36p-57,
     0x1.5a73b412bc8efp-61, 0x1.7729df3e1689ap-66, 0x1.74b548d8cba51p-70, 0x1.1b7b1438ad39cp-73}};
#endif
#if !NN_LOOKS_UP
static const T normal_pole = 0x1.8p+1;
static const T normal_middle = 0x1.6db6db6db6db7p-3;
static const T normal_coefficients[] = {
    0x1.88870290f0b82p-1, 0x1.a0f2457ad4d5ap+1, 0x1.143ff8a66bc05p+3, 0x1.2f9e5ce5db06ap+3,
    -0x1.0ab2c49d07eep+4, -0x1.8fbdad67ee609p+5, 0x1.19b8a77a66981p+6, 0x1.e98b71c1596d5p+7,
    -0x1.1b2dbfce00d3cp+9, -0x1.e38c588af0afbp+9, 0x1.388b941f20a9p+12, -0x1.e6bbf1c95dba5p+9,
    -0x1.11d344482898dp+15, 0x1.311a232c8ce3p+16, 0x1.9eee765fc1b94p+16, -0x1.b73febcd84fc6p+19,
    0x1.5ab0032cb665cp+20, 0x1.dfd059f6d00dcp+21, -0x1.74dbf86198426p+24, 0x1.3989167ec248fp+25,
    0x1.bc45ae749fcd8p+26, -0x1.ab52973df7284p+29, 0x1.34ba7d274785ep+30, 0x1.ad6c34aec1dbep+32,
    -0x1.67b895983b67p+34, -0x1.62efad35b8e29p+34, 0x1.dab290aabb6eep+36
};
static const T normal_slope_coefficients[] = {
    0x1.c23b8d0e5033dp+0, 0x1.1b3791b6bd348p+2, -0x1.efbf28b82fbf9p-1
};
#endif

// log(1 + E) / E of E = exp(-a) (softplus.h), which rounds to one beyond softplus_highest.
static const T softplus_highest = 0x1.2cp+5;
static const T softplus_shift = 0x1.8p+1;
#if NN_LOOKS_UP
static const T softplus_centers[16] = {
    0x1.07fe385e45427p+5, 0x1.2ap+5, 0x1.000000000020fp-2, 0x1.800000000090fp-1,
    0x1.7fffffffffdb9p+0, 0x1.4p+1, 0x1.c000000000053p+1, 0x1.1fffffffffcfap+2,
    0x1.7fffffffffda9p+2, 0x1.0000000000238p+3, 0x1.3fffffffffb3cp+3, 0x1.7fffffffff236p+3,
    0x1.dfffffffdf23ap+3, 0x1.2ffffffe72968p+4, 0x1.6ffffff036ef1p+4, 0x1.afffd40f174fep+4
};
static const T softplus_values[16] = {
    0x1.fffffffffffebp-1, 0x1p+0, 0x1.7aa27a31d11a4p-1, 0x1.a354bea9ff77cp-1,
    0x1.ce2afbb9918bbp-1, 0x1.ec11da80912aep-1, 0x1.f86bf1a75c83dp-1, 0x1.fd2d4ee1b4627p-1,
    0x1.ff5dd2089e764p-1, 0x1.ffea052120582p-1, 0x1.fffd0656b01dbp-1, 0x1.ffff98eaeabefp-1,
    0x1.fffffade28e9p-1, 0x1.ffffffe7efa9p-1, 0x1.ffffffff8f2b6p-1, 0x1.fffffffffdeefp-1
};
static const T softplus_coefficients[][16] = {
    {0x1.5000015fa4899p-49, 0x1.3278bcd2b7a09p-55, 0x1.6b3384183177fp-3, 0x1.1e5dbcbf3465bp-3,
     0x1.5c8ee477d02a7p-4, 0x1.2e8bca537bb6fp-5, 0x1.db7d3a10b680bp-7, 0x1.66b1c0223ed9bp-8,
     0x1.43d2ff9c3dfb3p-10, 0x1.5f99ccffdde85p-13, 0x1.7cd1b4929a431p-16, 0x1.9c53e6545a824p-19,
     0x1.4875c15c34872p-23, 0x1.81056fe7e49e9p-29, 0x1.c3527fff81a7p-35, 0x1.08880000023fbp-40},
    {-0x1.500000246ac61p-50, -0x1.3278bceeaddc1p-56, -0x1.19c3428c3c8edp-5, -0x1.3fc3fc844b8c5p-5,
     -0x1.06587f677deb6p-5, -0x1.0fbe5be8f961p-6, -0x1.c8dc0973dd82ep-8, -0x1.616f55276f312p-9,
     -0x1.42c1a35b3c3aep-11, -0x1.5f718da235dddp-14, -0x1.7ccbcde2a9dc4p-17, -0x1.9c5308f4d2691p-20,
     -0x1.4875b89490b44p-24, -0x1.81056fb79e7e3p-30, -0x1.c3527ffe72f12p-36, -0x1.0887fffffc2c2p-41},
    {0x1.bfffc5a77ddcbp-52, 0x1.98a101e7b03dfp-58, -0x1.a10d38442f5cdp-8, 0x1.7177d85c11f05p-19,
     0x1.4f1e3690716c5p-8, 0x1.1f38f9ce7d546p-8, 0x1.188dc70aabdfbp-9, 0x1.c96510e91c977p-11,
     0x1.ab8095a22605ap-13, 0x1.d42c1e3c33147p-16, 0x1.fbaaab8db7e05p-19, 0x1.12e0decf07164p-21,
     0x1.b5f2340415896p-26, 0x1.00ae4a384bcb9p-31, 0x1.2ce1aaa62b5d8p-37, 0x1.60b55552d7e7bp-43},
    {-0x1.bffff27a53159p-54, -0x1.98a0f81bb2f4dp-60, 0x1.b06789fcc0314p-9, 0x1.6ddc0e667d8dep-9,
     0x1.47bc1557be179p-11, -0x1.38d625e0f40aep-11, -0x1.d5cc801a42b45p-12, -0x1.ae34a078f366dp-13,
     -0x1.a5d8c958f382p-15, -0x1.d355aac4d733ep-18, -0x1.fb8b339564245p-21, -0x1.12de907d8e1c6p-23,
     -0x1.b5f2053306e78p-28, -0x1.00ae49b8f2995p-33, -0x1.2ce1aaa4f83eep-39, -0x1.60b555549f40cp-45},
    {0x1.66699e33b1ebbp-56, 0x1.46e4108a36df1p-62, 0x1.52b2ed87ed864p-13, -0x1.02308bac92429p-11,
     -0x1.0551e6ce3165cp-11, -0x1.551d4210a2e8ep-15, 0x1.e16ba13615ce7p-15, 0x1.2de06a8521e13p-15,
     0x1.487c43a77d775p-17, 0x1.74874da3277c5p-20, 0x1.95d69dfef99abp-23, 0x1.b7c31fcbdea91p-26,
     0x1.5e5aed1af3359p-30, 0x1.9ab0752280794p-36, 0x1.e16911eb6be11p-42, 0x1.1a2aab34809edp-47},
    {-0x1.dddf64837ac5ap-59, -0x1.b3ab837eab7f9p-65, -0x1.214db532c0699p-12, -0x1.120397b6ed7fcp-13,
     0x1.5f05183621867p-14, 0x1.6a73212837c9ap-15, -0x1.01a9180bfacc4p-24, -0x1.267e289a597bp-18,
     -0x1.9e3a38a3c63fbp-20, -0x1.ed235ac09ac37p-23, -0x1.0e4bf6dd67a23p-25, -0x1.2522e945493ep-28,
     -0x1.d3231e75f3ea7p-33, -0x1.11caf648a06b7p-38, -0x1.40f0b62eb0878p-44, -0x1.7838e3d1f26ecp-50},
    {0x1.10ee90119c9a9p-61, 0x1.f08a114fd3778p-68, 0x1.3c1b58f454bdcp-17, 0x1.efa3d0b235878p-15,
     0x1.b68f4ac305f9dp-17, -0x1.69cfd6373c337p-17, -0x1.29b154ba5ca23p-19, 0x1.a62c0bb3ad38ep-23,
     0x1.a3e1007996183p-23, 0x1.15b9923ec9407p-25, 0x1.344fbd20f00eep-28, 0x1.4eecd70996d6p-31,
     0x1.0aee7dfb8668dp-35, 0x1.38e7cdf5fe18cp-41, 0x1.6ec9ccc6a475p-47, 0x1.adf7b10602202p-53},
    {-0x1.1100858015d27p-64, -0x1.ea6dd020a93e6p-71, 0x1.6ec0693b55e63p-16, 0x1.1f74ce131c67fp-20,
     -0x1.2bd4741d2af9cp-17, 0x1.f60fa577e040fp-21, 0x1.673d0602056bep-21, 0x1.36b41041e398p-24,
     -0x1.3b1e5ad778059p-26, -0x1.0d9c90dff174p-28, -0x1.331d21a3e08a9p-31, -0x1.4ebfde8b19e01p-34,
     -0x1.0aecc3d3d6939p-38, -0x1.38e7d529629fep-44, -0x1.6ec9e07fc0636p-50, -0x1.adf7c87779accp-56},
    {0x1.e839aea561456p-68, 0x1.a226da108beacp-74, -0x1.3767526d7bf6dp-19, -0x1.46be270a901eap-18,
     0x1.5327f4af5b911p-20, 0x1.3b3b41758c15ep-22, -0x1.ea70da71ef46fp-24, -0x1.c21adc25e0e5bp-26,
     0x1.8f8ea4895f8c1p-31, 0x1.c295476d5770bp-32, 0x1.0edcaf95a31f1p-34, 0x1.293e3d81bffbfp-37,
     0x1.da8b8181cc1fdp-42, 0x1.1628e099f8ae4p-47, 0x1.460f4576b6847p-53, 0x1.7e393240e51b7p-59},
    {-0x1.85b3a4f47c024p-71, -0x1.2b84d6c70513fp-77, -0x1.c3a2d1fe261e6p-20, 0x1.5938edc5d7a7bp-21,
     0x1.59129a2696db8p-22, -0x1.263710c04e12dp-23, 0x1.127dc42ea8503p-27, 0x1.6cd3911396e72p-28,
     0x1.844eff06e7d25p-33, -0x1.3ace8c4dbbb2bp-35, -0x1.aa934c541a4bp-38, -0x1.da96f131b91b2p-41,
     -0x1.7b95d01652d59p-45, -0x1.bd0aaabf3b061p-51, -0x1.04d711d62ac56p-56, -0x1.31c51181ff317p-62},
    {0x1.0bc83846825d6p-74, 0x1.5596ddf6c04bcp-81, 0x1.4704ac6039e2p-22, 0x1.44351fc85b859p-22,
     -0x1.66c051b015c55p-23, 0x1.aabdcc408625p-26, 0x1.238eff30aca14p-29, -0x1.9605f62ce7be2p-31,
     -0x1.fcb4bb5819b35p-35, 0x1.46f4a653f266ep-39, 0x1.2c5aade0e5147p-41, 0x1.57a6cd887f132p-44,
     0x1.133694ddcde22p-48, 0x1.42bb2161ef5fap-54, 0x1.7a4eea2a8666ap-60, 0x1.bb78cef97eb2p-66},
    {-0x1.6a52b9cf39ab7p-78, -0x1.1d1b0bf09dcaap-85, 0x1.0e7b20f4244ffp-23, -0x1.a15c6e1644ad7p-24,
     0x1.2655940ccfc65p-26, 0x1.448caa4f4153ep-34, -0x1.07aab007a29b9p-30, 0x1.d5d2a93c5e41bp-35,
     0x1.819c5efc6232p-37, -0x1.6b070e4a2f586p-45, -0x1.76391659b5f05p-45, -0x1.c65a856a1ceb9p-48,
     -0x1.6f10efa41e368p-52, -0x1.ae9d99921e0b4p-58, -0x1.f8c67d96346d6p-64, -0x1.27dcc583b69dcp-69},
    {0x1.339061c5f4059p-81, 0x1.2febb06ecf3a9p-90, -0x1.1ccc36551c643p-25, -0x1.7d12c9a948ae2p-27,
     0x1.1490f30b327d3p-27, -0x1.85e2dff387a23p-30, 0x1.beb94673387a6p-33, 0x1.0691c4ec7a1acp-37,
     -0x1.d0832698574e1p-40, -0x1.9a3f90c5828acp-46, 0x1.8bf2b143f076bp-49, 0x1.1747d200af36p-51,
     0x1.e58f2a3c704afp-56, 0x1.1d2a1b111a107p-61, 0x1.4e48508ea9172p-67, 0x1.87dcdc6f25c6ap-73},
    {-0x1.53438b9ca2678p-85, -0x1.32266c27f3ba9p-96, -0x1.329d1f94b53b3p-27, 0x1.4879ad251042dp-27,
     -0x1.9894675698373p-29, 0x1.b4cec8b440d4ep-32, -0x1.81004abda0dc2p-36, -0x1.fe54282948247p-39,
     0x1.9c7db42e41c61p-43, 0x1.65ac2733dae61p-48, -0x1.2859c1f435c8ep-53, -0x1.32f557b2dc78cp-55,
     -0x1.127991f55c013p-59, -0x1.43040a8a2e29p-65, -0x1.7aaab2e305f1p-71, -0x1.bbe0181b3d977p-77}};
#endif

// log(m) for m of 3/4...3/2 (log.h); (log((1 + s) / (1 - s)) / s - 2) / s^2, in s^2.
#if NN_LOOKS_UP
static const T log1p_centers[16] = {
    0x0p+0, 0x1.8p-4, 0x1.4p-3, 0x1.bffffffffffffp-3,
    0x1.2p-2, 0x1.6000000000001p-2, 0x1.ap-2, 0x1.ep-2,
    0x1.1p-1, 0x1.3p-1, 0x1.5p-1, 0x1.7000000000001p-1,
    0x1.9p-1, 0x1.b000000000001p-1, 0x1.dp-1, 0x1.fp-1
};
static const T log1p_values[16] = {
    0x0p+0, 0x1.6f0d28ae56b4cp-4, 0x1.29552f81ff523p-3, 0x1.9525a9cf456b4p-3,
    0x1.fb9186d5e3e2bp-3, 0x1.2e8e2bae11d31p-2, 0x1.5d1bdbf5809cap-2, 0x1.89a3386c1425bp-2,
    0x1.b44f77bcc8f63p-2, 0x1.dd46a04c1c4a1p-2, 0x1.02552a5a5d0ffp-1, 0x1.154c3d2f4d5eap-1,
    0x1.2795e1289b11bp-1, 0x1.393e0d3562a1ap-1, 0x1.4a4f85db03ebbp-1, 0x1.5ad404c359f2dp-1
};
static const T log1p_coefficients[][16] = {
    {0x1p+0, 0x1.d41d41d41d41dp-1, 0x1.bacf914c1badp-1, 0x1.a41a41a41a41ap-1,
     0x1.8f9c18f9c18fap-1, 0x1.7d05f417d05f4p-1, 0x1.6c16c16c16c17p-1, 0x1.5c9882b931057p-1,
     0x1.4e5e0a72f0539p-1, 0x1.4141414141414p-1, 0x1.3521cfb2b78c1p-1, 0x1.29e4129e4129ep-1,
     0x1.1f7047dc11f7p-1, 0x1.15b1e5f75270dp-1, 0x1.0c9714fbcda3bp-1, 0x1.041041041041p-1},
    {-0x1.ffffffffffffdp-2, -0x1.abfd7e03c2fa6p-2, -0x1.7ef8b5038d8ebp-2, -0x1.58b31509ee28cp-2,
     -0x1.37e3fa847e18bp-2, -0x1.1b8d5c5929f38p-2, -0x1.02e85c0898b71p-2, -0x1.daaefe42fbf1ap-3,
     -0x1.b4b985cf97efdp-3, -0x1.9324b647d96bp-3, -0x1.754aa3dca3aep-3, -0x1.5aa2fe645e71ep-3,
     -0x1.42bcf25e65036p-3, -0x1.2d3a774906fc8p-3, -0x1.19ccad18f9539p-3, -0x1.0831051872093p-3},
    {0x1.5555555554cd9p-2, 0x1.04dec6b6b6366p-2, 0x1.b99ff354d157p-3, 0x1.791b70b9e817bp-3,
     0x1.4491ab348b8a3p-3, 0x1.195aa70b13cacp-3, 0x1.eaf733438067p-4, 0x1.aeeb1d49847c1p-4,
     0x1.7c46fc5a34301p-4, 0x1.5145326e4e26fp-4, 0x1.2c82ee2d98b27p-4, 0x1.0ce7f2572bc97p-4,
     0x1.e329d6a24661bp-5, 0x1.b3acc973bee51p-5, 0x1.8a361ab73869ap-5, 0x1.65d8bf1d0c3d2p-5},
    {-0x1.fffffffeef70bp-3, -0x1.65c3ceb16ee9dp-3, -0x1.1e7596eae8a64p-3, -0x1.d021c5d11da62p-4,
     -0x1.7bfbb5b4267bdp-4, -0x1.3a11d83bfe474p-4, -0x1.05d92c68447b1p-4, -0x1.b8163e9756481p-5,
     -0x1.74843b1ee4c13p-5, -0x1.3d6e4d94fe42bp-5, -0x1.10294ba20cb4ep-5, -0x1.d55cff6e431e5p-6,
     -0x1.96dfdd2a56374p-6, -0x1.627289dbff19cp-6, -0x1.3632f7a528319p-6, -0x1.10a523e55ea87p-6},
    {0x1.9999991ba1d5dp-3, 0x1.05adf06b9049bp-3, 0x1.8c65d4fe65a4bp-4, 0x1.30a934653ae5cp-4,
     0x1.da8402217d8a3p-5, 0x1.75f64a1aae6fep-5, 0x1.29ecdaeafc766p-5, 0x1.df69ef3734e3ap-6,
     0x1.853de3ea2e441p-6, 0x1.3eacfa8fb4851p-6, 0x1.06eb085717227p-6, 0x1.b4ef3dd76a73bp-7,
     0x1.6d7924142722p-7, 0x1.3396989c42de5p-7, 0x1.045d23cb4b96fp-7, 0x1.bb280cd5964eep-8},
    {-0x1.55553579b3b3dp-3, -0x1.8ebfe84290602p-4, -0x1.1db12d1ceb747p-4, -0x1.a0a15fb87b5f5p-5,
     -0x1.34a0c930e4bfep-5, -0x1.cfd43438f7ebcp-6, -0x1.6118b79b4744dp-6, -0x1.1002015ee3db4p-6,
     -0x1.a7aa1ca45bbaep-7, -0x1.4d41711c26e46p-7, -0x1.089258e555675p-7, -0x1.a7b1b054c7968p-8,
     -0x1.55f69687a300ep-8, -0x1.160bbf77904b9p-8, -0x1.c747f04086111p-9, -0x1.7728ad679cf8bp-9},
    {0x1.248d81b43ed81p-3, 0x1.387d3946f640dp-4, 0x1.a792f12c066eap-5, 0x1.2503b9528322ap-5,
     0x1.9cf00a2af7821p-6, 0x1.27dd38c4e7b35p-6, 0x1.ae70fb0e5d5e6p-7, 0x1.3d7aeb840b19bp-7,
     0x1.da4e74e04332cp-8, 0x1.6675b21b68de4p-8, 0x1.11d7a1f35d6a7p-8, 0x1.a697f082e285dp-9,
     0x1.491b7fe67746ap-9, 0x1.0285a5179f501p-9, 0x1.996ed856be5a4p-10, 0x1.46ab3f553d5d9p-10},
    {-0x1.ff1faf0e3149ep-4, -0x1.f3fb8d0fc0df6p-5, -0x1.408adf1b84cp-5, -0x1.a4bd236350d99p-6,
     -0x1.1a0196052b589p-6, -0x1.814fba722391ep-7, -0x1.0bd4851bac709p-7, -0x1.7a46336f33eb5p-8,
     -0x1.0f084288fc99ep-8, -0x1.899a54d38b809p-9, -0x1.2157c3129d4aep-9, -0x1.ae46eb52ed5c2p-10,
     -0x1.4355670961831p-10, -0x1.eac0f3c165d1dp-11, -0x1.77df76b93473ap-11, -0x1.225f54a4584b6p-11},
    {0x1.bab1d95df74b2p-4, 0x1.9715334c65b9p-5, 0x1.eda84e634859ap-6, 0x1.33517a08f6944p-6,
     0x1.87d14eb39f94ep-7, 0x1.fe631af5afaefp-8, 0x1.52f7842a9b5ap-8, 0x1.ca54a789452dap-9,
     0x1.3af6878ddf791p-9, 0x1.b76e834882f1ep-10, 0x1.36d288a36e1e5p-10, 0x1.bd62b04d966fep-11,
     0x1.42ed4d460b1eap-11, 0x1.d97ff648d364cp-12, 0x1.5ec0c114bb1d7p-12, 0x1.065abf3cd9691p-12},
    {-0x1.3647fb44349cdp-4, -0x1.4efb7e6c0eadfp-5, -0x1.804394342cd2bp-6, -0x1.c5e5db6593bf4p-7,
     -0x1.133c1bebac72fp-7, -0x1.55d92fe5f0c04p-8, -0x1.b1e2f2570be49p-9, -0x1.18dad00bd325cp-9,
     -0x1.723fa7beb548ep-10, -0x1.f04ea96cea407p-11, -0x1.51cdf03c3c0fbp-11, -0x1.d2724ed7cb653p-12,
     -0x1.4654939458d26p-12, -0x1.ce4511557b44ap-13, -0x1.4b34dc981e4cp-13, -0x1.dfbd2b6e939d2p-14}};
#endif
#if NN_LOOKS_UP
static const T log_centers[16] = {
    0x1p+0, 0x1.18p+0, 0x1.28p+0, 0x1.38p+0,
    0x1.48p+0, 0x1.58p+0, 0x1.68p+0, 0x1.78p+0,
    0x1.88p-1, 0x1.98p-1, 0x1.a8p-1, 0x1.b8p-1,
    0x1.c8p-1, 0x1.d8p-1, 0x1.e8p-1, 0x1p+0
};
static const T log_values[16] = {
    0x0p+0, 0x1.6f0d28ae56b4cp-4, 0x1.29552f81ff523p-3, 0x1.9525a9cf456b4p-3,
    0x1.fb9186d5e3e2bp-3, 0x1.2e8e2bae11d31p-2, 0x1.5d1bdbf5809cap-2, 0x1.89a3386c1425bp-2,
    -0x1.1178e8227e47cp-2, -0x1.d1037f2655e7bp-3, -0x1.823c16551a3c2p-3, -0x1.365fcb0159016p-3,
    -0x1.da727638446a2p-4, -0x1.4d3115d207eacp-4, -0x1.894aa149fb343p-5, 0x0p+0
};
static const T log_coefficients[][16] = {
    {0x1p+0, 0x1.d41d41d41d41dp-1, 0x1.bacf914c1badp-1, 0x1.a41a41a41a41ap-1,
     0x1.8f9c18f9c18fap-1, 0x1.7d05f417d05f4p-1, 0x1.6c16c16c16c17p-1, 0x1.5c9882b931057p-1,
     0x1.4e5e0a72f0539p+0, 0x1.4141414141414p+0, 0x1.3521cfb2b78c1p+0, 0x1.29e4129e4129ep+0,
     0x1.1f7047dc11f7p+0, 0x1.15b1e5f75270dp+0, 0x1.0c9714fbcda3bp+0, 0x1p+0},
    {-0x1.ffffffffffffdp-2, -0x1.abfd7e03c2fa6p-2, -0x1.7ef8b5038d8ebp-2, -0x1.58b31509ee28cp-2,
     -0x1.37e3fa847e18bp-2, -0x1.1b8d5c5929f39p-2, -0x1.02e85c0898b71p-2, -0x1.daaefe42fbf1ap-3,
     -0x1.b4b985cf97efdp-1, -0x1.9324b647d96bp-1, -0x1.754aa3dca3aep-1, -0x1.5aa2fe645e71fp-1,
     -0x1.42bcf25e65036p-1, -0x1.2d3a774906fc9p-1, -0x1.19ccad18f9539p-1, -0x1p-1},
    {0x1.5555555554cd9p-2, 0x1.04dec6b6b6366p-2, 0x1.b99ff354d157p-3, 0x1.791b70b9e817bp-3,
     0x1.4491ab348b8a3p-3, 0x1.195aa70b13cadp-3, 0x1.eaf733438067p-4, 0x1.aeeb1d49847c1p-4,
     0x1.7c46fc5a34301p-1, 0x1.5145326e4e26fp-1, 0x1.2c82ee2d98b27p-1, 0x1.0ce7f2572bc98p-1,
     0x1.e329d6a24661bp-2, 0x1.b3acc973bee53p-2, 0x1.8a361ab73869ap-2, 0x1.55555555554f8p-2},
    {-0x1.fffffffeef70bp-3, -0x1.65c3ceb16ee9dp-3, -0x1.1e7596eae8a64p-3, -0x1.d021c5d11da61p-4,
     -0x1.7bfbb5b4267bdp-4, -0x1.3a11d83bfe475p-4, -0x1.05d92c68447b1p-4, -0x1.b8163e9756481p-5,
     -0x1.74843b1ee4c13p-1, -0x1.3d6e4d94fe42bp-1, -0x1.10294ba20cb4ep-1, -0x1.d55cff6e431e7p-2,
     -0x1.96dfdd2a56374p-2, -0x1.627289dbff19ep-2, -0x1.3632f7a528319p-2, -0x1.0000000006435p-2},
    {0x1.9999991ba1d5dp-3, 0x1.05adf06b9049bp-3, 0x1.8c65d4fe65a4bp-4, 0x1.30a934653ae5cp-4,
     0x1.da8402217d8a3p-5, 0x1.75f64a1aae7p-5, 0x1.29ecdaeafc766p-5, 0x1.df69ef3734e3ap-6,
     0x1.853de3ea2e441p-1, 0x1.3eacfa8fb4851p-1, 0x1.06eb085717227p-1, 0x1.b4ef3dd76a73dp-2,
     0x1.6d7924142722p-2, 0x1.3396989c42de7p-2, 0x1.045d23cb4b96fp-2, 0x1.99999991f3fb4p-3},
    {-0x1.55553579b3b3dp-3, -0x1.8ebfe84290602p-4, -0x1.1db12d1ceb747p-4, -0x1.a0a15fb87b5f4p-5,
     -0x1.34a0c930e4bfep-5, -0x1.cfd43438f7ebep-6, -0x1.6118b79b4744dp-6, -0x1.1002015ee3db4p-6,
     -0x1.a7aa1ca45bbaep-1, -0x1.4d41711c26e46p-1, -0x1.089258e555675p-1, -0x1.a7b1b054c796bp-2,
     -0x1.55f69687a300ep-2, -0x1.160bbf77904bbp-2, -0x1.c747f04086111p-3, -0x1.555558365e918p-3},
    {0x1.248d81b43ed81p-3, 0x1.387d3946f640dp-4, 0x1.a792f12c066eap-5, 0x1.2503b95283229p-5,
     0x1.9cf00a2af7821p-6, 0x1.27dd38c4e7b37p-6, 0x1.ae70fb0e5d5e6p-7, 0x1.3d7aeb840b19bp-7,
     0x1.da4e74e04332cp-1, 0x1.6675b21b68de4p-1, 0x1.11d7a1f35d6a7p-1, 0x1.a697f082e2861p-2,
     0x1.491b7fe67746ap-2, 0x1.0285a5179f503p-2, 0x1.996ed856be5a4p-3, 0x1.24919828e2037p-3},
    {-0x1.ff1faf0e3149ep-4, -0x1.f3fb8d0fc0df6p-5, -0x1.408adf1b84cp-5, -0x1.a4bd236350d98p-6,
     -0x1.1a0196052b589p-6, -0x1.814fba722392p-7, -0x1.0bd4851bac709p-7, -0x1.7a46336f33eb5p-8,
     -0x1.0f084288fc99ep+0, -0x1.899a54d38b809p-1, -0x1.2157c3129d4aep-1, -0x1.ae46eb52ed5c6p-2,
     -0x1.4355670961831p-2, -0x1.eac0f3c165d22p-3, -0x1.77df76b93473ap-3, -0x1.001b1ef619d43p-3},
    {0x1.bab1d95df74b2p-4, 0x1.9715334c65b9p-5, 0x1.eda84e634859ap-6, 0x1.33517a08f6943p-6,
     0x1.87d14eb39f94ep-7, 0x1.fe631af5afaf2p-8, 0x1.52f7842a9b5ap-8, 0x1.ca54a789452dap-9,
     0x1.3af6878ddf791p+0, 0x1.b76e834882f1ep-1, 0x1.36d288a36e1e5p-1, 0x1.bd62b04d96702p-2,
     0x1.42ed4d460b1eap-2, 0x1.d97ff648d365p-3, 0x1.5ec0c114bb1d7p-3, 0x1.c1fefd8dfb5f4p-4},
    {-0x1.3647fb44349cdp-4, -0x1.4efb7e6c0eadfp-5, -0x1.804394342cd2bp-6, -0x1.c5e5db6593bf4p-7,
     -0x1.133c1bebac72fp-7, -0x1.55d92fe5f0c05p-8, -0x1.b1e2f2570be49p-9, -0x1.18dad00bd325cp-9,
     -0x1.723fa7beb548ep+0, -0x1.f04ea96cea407p-1, -0x1.51cdf03c3c0fbp-1, -0x1.d2724ed7cb653p-2,
     -0x1.4654939458d26p-2, -0x1.ce4511557b44bp-3, -0x1.4b34dc981e4cp-3, -0x1.de299f7e2fac3p-4}};
#endif
#if !NN_LOOKS_UP
static const T log_coefficients[] = {
    0x1.5555555555555p-1, 0x1.9999999999f3p-2, 0x1.24924923dba6ap-2, 0x1.c71c72e2f78d5p-3,
    0x1.745cab2727663p-3, 0x1.3b29fcbbce66dp-3, 0x1.0e88ea4725d3dp-3, 0x1.16b68338bd78bp-3
};
#endif

// sin(r) = r + r^3 p(r^2) for |r| <= pi / 2 (sine.h), and pi in parts.
static const T pi_inverse = 0x1.45f306dc9c883p-2;
static const T pi_parts[] = {0x1.921fb54442d18p+1, 0x1.1a62633145c07p-53, -0x1.f1976b7ed8fbcp-109};
static const T sin_coefficients[] = {
    -0x1.5555555555555p-3, 0x1.1111111111107p-7, -0x1.a01a01a018aaap-13, 0x1.71de3a54564dfp-19,
    -0x1.ae6455a1c0795p-26, 0x1.612401540ed0fp-33, -0x1.ae51366b753a9p-41, 0x1.89a43bea5b135p-49
};

// 1 / sqrt(2 pi), the normal density at 0.
static const T normal_density = 0x1.9884533d43651p-2;

// gelu_tanh (logistic.h): 2 sqrt(2 / pi), the first part shorter, so that its sums are exact, and
// that times 0.044715, each in two parts, with tables over ln 2; for the slope, those of w' =
// linear + cubic x^2.
#if NN_LOOKS_UP
static const T gelu_linear[] = {0x1.26aec21bce8p+1, -0x1.4d6896bd325e7p-44};
static const T gelu_cubic[] = {0x1.a5a7cf7572a98p-4, -0x1.b91c940e4cfcfp-58};
#else
static const T gelu_linear[] = {0x1.9884533d436p+0, 0x1.42343f2cf1403p-46};
static const T gelu_cubic[] = {0x1.2444f2a4d8b4bp-4, -0x1.6c843a29d1c7p-61};
#endif
static const T gelu_slope_linear = 0x1.9884533d43651p+0;
static const T gelu_slope_cubic = 0x1.b6676bf7450fp-3;

// selu (elu.h): its factor for positive numbers, and that times alpha in two parts (Klambauer et
// al., NIPS 2017, with the digits of PyTorch).
static const T selu_scale = 0x1.0cfabd6a91132p+0;
static const T selu_negative[] = {0x1.c212cc640f031p+0, 0x1.05161b045a1fep-56};
